-- A round may belong to a phase (đợt) of its contest.
ALTER TABLE round
    ADD COLUMN phase VARCHAR(120) NULL;

-- Time given back that does not count as working time; and what a voided attempt was before.
ALTER TABLE attempt
    ADD COLUMN compensated_ms BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN voided_from VARCHAR(10) NULL;
