-- The true value of a prediction as it is counted now, after people were disqualified or keys mended;
-- `actual` stays as it was counted at the close.
ALTER TABLE round_closing
    ADD COLUMN actual_now  DECIMAL(14,5) NULL,
    -- whether the ranking goes by the value at the close
    ADD COLUMN frozen      BOOLEAN       NOT NULL DEFAULT FALSE;
UPDATE round_closing SET actual_now = actual;

-- The value at the close of rounds whose attempts were corrected afterwards: it can never be counted again.
CREATE TABLE true_value_at_close (
    round_id BIGINT        NOT NULL PRIMARY KEY,
    actual   DECIMAL(14,5) NULL
);

-- Rounds whose standings wait to be counted anew because their rules were amended.
CREATE TABLE recount_due (
    round_id BIGINT      NOT NULL PRIMARY KEY,
    since    DATETIME(3) NOT NULL
);

-- A decision about a person's attempts: proposed by one person, signed by another.
CREATE TABLE ruling (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT        NOT NULL,
    kind           VARCHAR(12)   NOT NULL,
    participant_id UUID          NOT NULL,
    -- null: every round of the contest
    round_id       BIGINT        NULL,
    -- the only attempt it is about
    attempt_id     UUID          NULL,
    -- the ruling that a reinstatement undoes
    undoes_id      BIGINT        NULL,
    reason         VARCHAR(2000) NOT NULL,
    state          VARCHAR(10)   NOT NULL,
    proposed_by    VARCHAR(64)   NOT NULL,
    proposed_at    DATETIME(3)   NOT NULL,
    decided_by     VARCHAR(64)   NULL,
    decided_at     DATETIME(3)   NULL,
    remark         VARCHAR(1000) NOT NULL DEFAULT '',
    -- hash of the dry run that was signed
    dry_run        CHAR(64)      NULL,
    -- the confirmed reinstatement that undid it
    undone_by      BIGINT        NULL,
    CONSTRAINT fk_ruling_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_ruling_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- a contest's rulings, the newest first
CREATE INDEX ix_ruling_contest ON ruling (contest_id, id);
-- what holds for a person
CREATE INDEX ix_ruling_participant ON ruling (participant_id, state);

-- Which ruling keeps an attempt out.
CREATE TABLE voided_attempt (
    attempt_id UUID   NOT NULL PRIMARY KEY,
    ruling_id  BIGINT NOT NULL,
    CONSTRAINT fk_voided_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id) ON DELETE CASCADE,
    CONSTRAINT fk_voided_ruling FOREIGN KEY (ruling_id) REFERENCES ruling (id) ON DELETE CASCADE
);
CREATE INDEX ix_voided_ruling ON voided_attempt (ruling_id);

-- Who may not start: looked up at every start. Round 0 stands for every round of the person's contest.
CREATE TABLE barred_participant (
    participant_id UUID   NOT NULL,
    round_id       BIGINT NOT NULL,
    PRIMARY KEY (participant_id, round_id),
    CONSTRAINT fk_barred_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);

-- What counts as right for a question version within a contest, against the key it was sealed with.
CREATE TABLE key_ruling (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id  BIGINT        NOT NULL,
    question_id BIGINT        NOT NULL,
    decision    VARCHAR(6)    NOT NULL,
    -- accepted sets of options, a,b|c
    accepted    VARCHAR(2000) NOT NULL,
    reason      VARCHAR(2000) NOT NULL,
    state       VARCHAR(9)    NOT NULL,
    proposed_by VARCHAR(64)   NOT NULL,
    proposed_at DATETIME(3)   NOT NULL,
    computed_at DATETIME(3)   NOT NULL,
    -- of the attempts the regrade was computed from
    stamp       VARCHAR(64)   NOT NULL,
    changed     INT           NOT NULL,
    decided_by  VARCHAR(64)   NULL,
    decided_at  DATETIME(3)   NULL,
    remark      VARCHAR(1000) NOT NULL DEFAULT '',
    CONSTRAINT fk_key_ruling_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_key_ruling_question FOREIGN KEY (question_id) REFERENCES question_version (id)
);
CREATE INDEX ix_key_ruling_contest ON key_ruling (contest_id, id);
-- those in force, read by every node every few seconds
CREATE INDEX ix_key_ruling_state ON key_ruling (state, decided_at);

-- A regrade, computed before it is applied: only attempts whose marks change.
CREATE TABLE regrade_row (
    ruling_id      BIGINT        NOT NULL,
    attempt_id     UUID          NOT NULL,
    round_id       BIGINT        NOT NULL,
    participant_id UUID          NOT NULL,
    correct_before INT           NOT NULL,
    points_before  DECIMAL(10,4) NOT NULL,
    correct_after  INT           NOT NULL,
    points_after   DECIMAL(10,4) NOT NULL,
    PRIMARY KEY (ruling_id, attempt_id),
    CONSTRAINT fk_regrade_ruling FOREIGN KEY (ruling_id) REFERENCES key_ruling (id) ON DELETE CASCADE,
    CONSTRAINT fk_regrade_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
