-- One row is one sitting. The hot path is one guarded UPDATE on the primary key per saved answer.
CREATE TABLE attempt (
    id             UUID          NOT NULL PRIMARY KEY,
    contest_id     BIGINT        NOT NULL,
    round_id       BIGINT        NOT NULL,
    participant_id UUID          NOT NULL,
    unit_id        BIGINT        NOT NULL,
    number         INT           NOT NULL,
    state          VARCHAR(10)   NOT NULL,
    seed           BIGINT        NOT NULL,
    -- the drawn paper: question versions and the order of their options, as a JSON array
    paper          TEXT          NOT NULL,
    responses      TEXT          NOT NULL DEFAULT '{}',
    prediction     DECIMAL(14,5) NULL,
    revision       BIGINT        NOT NULL DEFAULT 0,
    started_at     DATETIME(3)   NOT NULL,
    deadline       DATETIME(3)   NOT NULL,
    saved_at       DATETIME(3)   NULL,
    submitted_at   DATETIME(3)   NULL,
    answered       INT           NULL,
    correct        INT           NULL,
    points         DECIMAL(10,4) NULL,
    receipt_code   CHAR(11)      NULL,
    receipt_hash   CHAR(64)      NULL,
    -- at most one open attempt per person and round, whatever arrives at the same moment
    open_by        UUID          GENERATED ALWAYS AS (IF(state = 'OPEN', participant_id, NULL)) STORED,
    CONSTRAINT uk_attempt_open UNIQUE (round_id, open_by),
    CONSTRAINT uk_attempt_number UNIQUE (participant_id, round_id, number),
    CONSTRAINT uk_attempt_receipt UNIQUE (receipt_code),
    CONSTRAINT fk_attempt_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT fk_attempt_participant FOREIGN KEY (participant_id) REFERENCES participant (id)
);
-- the job that closes abandoned attempts asks for open ones past their deadline
CREATE INDEX ix_attempt_due ON attempt (state, deadline);
-- figures per round and hour
CREATE INDEX ix_attempt_round ON attempt (round_id, state, submitted_at);
