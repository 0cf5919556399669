-- A frozen board keeps a person whom the full ranking no longer has, so the full columns may be empty.
-- The place is written when the ranking is final; a live one is counted.
ALTER TABLE standing
    MODIFY attempt_id UUID NULL,
    MODIFY sort_key VARBINARY(96) NULL,
    ADD COLUMN place INT NULL,
    ADD COLUMN tied BOOLEAN NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT fk_standing_public_attempt
        FOREIGN KEY (public_attempt_id) REFERENCES attempt (id) ON DELETE CASCADE;

-- how many people the final ranking has; empty where it was computed before there was this column
ALTER TABLE round_closing
    ADD COLUMN people INT NULL;

-- figures per unit are read from this index alone: people, entries and who had everything right
CREATE INDEX ix_attempt_unit ON attempt (round_id, state, unit_id, participant_id, correct, submitted_at);

-- The ranking over the closed rounds of a contest, written as a whole each time one of them is computed.
CREATE TABLE contest_total (
    contest_id     BIGINT        NOT NULL,
    participant_id UUID          NOT NULL,
    unit_id        BIGINT        NOT NULL,
    place          INT           NOT NULL,
    tied           BOOLEAN       NOT NULL,
    points         DECIMAL(14,4) NOT NULL,
    -- how many of each prize, the highest first: 1,0,2
    prizes         VARCHAR(200)  NOT NULL,
    correct        INT           NOT NULL,
    duration_ms    BIGINT        NOT NULL,
    submitted_at   DATETIME(3)   NOT NULL,
    -- the rounds that were taken in
    rounds         VARCHAR(2000) NOT NULL,
    PRIMARY KEY (contest_id, participant_id),
    CONSTRAINT fk_contest_total_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- pages of the board, and one's own place
CREATE INDEX ix_contest_total_place ON contest_total (contest_id, place, participant_id);

-- Of which rounds, and when, the total of a contest was computed; the fingerprint is of everything it follows from.
CREATE TABLE contest_total_run (
    contest_id  BIGINT        NOT NULL PRIMARY KEY,
    computed_at DATETIME(3)   NOT NULL,
    fingerprint UUID          NULL,
    people      INT           NOT NULL,
    rounds      VARCHAR(2000) NOT NULL
);
