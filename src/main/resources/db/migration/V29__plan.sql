-- A contest begins as a draft, which only staff see, until it is announced; whatever was there is.
ALTER TABLE contest
    ADD COLUMN created_at      DATETIME(3)  NULL,
    ADD COLUMN announced_at    DATETIME(3)  NULL,
    ADD COLUMN announced_by    VARCHAR(64)  NULL,
    ADD COLUMN plan_number     VARCHAR(60)  NOT NULL DEFAULT '',
    ADD COLUMN plan_date       DATE         NULL,
    ADD COLUMN decision_number VARCHAR(60)  NOT NULL DEFAULT '',
    ADD COLUMN decision_date   DATE         NULL,
    -- the organizer's emblem, a picture of question_image, and the colour of the contest's pages
    ADD COLUMN emblem          CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN accent          VARCHAR(10)  NOT NULL DEFAULT 'SON';

UPDATE contest SET created_at = UTC_TIMESTAMP(3), announced_at = UTC_TIMESTAMP(3), announced_by = 'system';

ALTER TABLE contest MODIFY COLUMN created_at DATETIME(3) NOT NULL;

-- What people add to a step from the plan to the publication: who does it, by when, and for steps that no
-- computer can see, that it is done. Read by contest.
CREATE TABLE contest_step (
    contest_id BIGINT       NOT NULL,
    step       VARCHAR(20)  NOT NULL,
    person     VARCHAR(120) NULL,
    due        DATE         NULL,
    done_at    DATETIME(3)  NULL,
    done_by    VARCHAR(64)  NULL,
    PRIMARY KEY (contest_id, step),
    CONSTRAINT fk_step_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
