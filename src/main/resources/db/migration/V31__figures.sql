-- The groups of people by occupation (thành phần) that a contest asks its entrants for. One that is no longer asked for
-- stays, for those who chose it.
CREATE TABLE contest_occupation (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT      NOT NULL,
    name       VARCHAR(80) NOT NULL COLLATE utf8mb4_bin,
    position   INT         NOT NULL,
    asked      BOOLEAN     NOT NULL,
    CONSTRAINT uk_contest_occupation UNIQUE (contest_id, name),
    CONSTRAINT fk_occupation_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- null: was not asked, or did not say
ALTER TABLE participant
    ADD COLUMN occupation_id BIGINT NULL,
    ADD CONSTRAINT fk_participant_occupation FOREIGN KEY (occupation_id) REFERENCES contest_occupation (id);
