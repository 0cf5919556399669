-- A round may stand still; the revision grows with every change of anybody's time, so that what is remembered of
-- a deadline is known to be old.
ALTER TABLE round
    ADD COLUMN paused_at DATETIME(3) NULL,
    ADD COLUMN times_revision BIGINT NOT NULL DEFAULT 0;

-- What a deadline is computed from, so that it can be computed again.
ALTER TABLE attempt
    -- the paper's limit and the person's extra time, as they were at the start; null where only the round's close limits it
    ADD COLUMN own_ms BIGINT NULL,
    -- since when its clock stands; null while it runs
    ADD COLUMN held_at DATETIME(3) NULL;
UPDATE attempt SET own_ms = TIMESTAMPDIFF(MICROSECOND, started_at, deadline) DIV 1000;

-- Time that was given back, by whom and why. Never changed but for the end of a pause, never deleted.
CREATE TABLE compensation (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    round_id       BIGINT       NOT NULL,
    -- INTERVAL: clocks stood in it. PAUSE: the same, decided at the time. EXTRA: minutes more
    kind           VARCHAR(10)  NOT NULL,
    -- ALL, UNIT with everything below it, or PERSON
    scope          VARCHAR(10)  NOT NULL,
    unit_id        BIGINT       NULL,
    participant_id UUID         NULL,
    from_at        DATETIME(3)  NULL,
    -- null while a pause lasts
    to_at          DATETIME(3)  NULL,
    -- whether the round's close was moved by as much
    close_moved    BOOLEAN      NOT NULL DEFAULT FALSE,
    minutes        INT          NULL,
    reason         VARCHAR(500) NOT NULL,
    made_by        VARCHAR(64)  NOT NULL,
    made_at        DATETIME(3)  NOT NULL,
    CONSTRAINT fk_compensation_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_compensation_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT fk_compensation_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_compensation_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- at every start and closing: what was given in this round
CREATE INDEX ix_compensation_round ON compensation (round_id, id);
-- the page of a contest
CREATE INDEX ix_compensation_contest ON compensation (contest_id, made_at);

-- Rounds that were opened by hand before their time.
CREATE TABLE round_opened_early (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round_id   BIGINT      NOT NULL,
    planned_at DATETIME(3) NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    opened_by  VARCHAR(64) NOT NULL,
    CONSTRAINT fk_opened_early_round FOREIGN KEY (round_id) REFERENCES round (id)
);
