-- Who saved the rules last, and how often they were saved: nobody saves over what they have not seen.
ALTER TABLE contest
    ADD COLUMN rules_version  INT         NOT NULL DEFAULT 0,
    ADD COLUMN rules_saved_at DATETIME(3) NULL,
    ADD COLUMN rules_saved_by VARCHAR(64) NULL;

-- What was changed in the rules after a contest had opened. Never changed or deleted.
CREATE TABLE amendment (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id   BIGINT        NOT NULL,
    number       INT           NOT NULL,
    made_at      DATETIME(3)   NOT NULL,
    made_by      VARCHAR(64)   NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    changes      LONGTEXT      NOT NULL,
    consequences LONGTEXT      NOT NULL,
    rules_before LONGTEXT      NOT NULL,
    rules_after  LONGTEXT      NOT NULL,
    -- the amendments of a contest in order; and no number twice
    CONSTRAINT uk_amendment UNIQUE (contest_id, number),
    CONSTRAINT fk_amendment_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
