-- Answers that arrived when their attempt took none any more: only what differs from what counts. They count for nothing;
-- they are kept so that nobody's work disappears in silence, and so that the organizers see what a network cost whom.
CREATE TABLE late_response (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id  BIGINT        NOT NULL,
    attempt_id  UUID          NOT NULL,
    received_at DATETIME(3)   NOT NULL,
    revision    BIGINT        NOT NULL,
    responses   TEXT          NOT NULL,
    prediction  DECIMAL(14,5) NULL,
    -- SHA-256 of answers and prediction: what arrives twice is kept once
    digest      CHAR(64)      NOT NULL,
    CONSTRAINT uk_late_response UNIQUE (attempt_id, digest),
    CONSTRAINT fk_late_response_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_late_response_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
-- the list of a contest, the newest first
CREATE INDEX ix_late_response_contest ON late_response (contest_id, received_at);
