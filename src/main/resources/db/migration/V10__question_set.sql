-- A set of questions submitted for approval, and sealed once it was approved.
CREATE TABLE question_set (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bank_id         BIGINT        NOT NULL,
    title           VARCHAR(300)  NOT NULL,
    state           VARCHAR(12)   NOT NULL,
    created_by      VARCHAR(64)   NOT NULL,
    created_at      DATETIME(3)   NOT NULL,
    submitted_by    VARCHAR(64)   NULL,
    submitted_at    DATETIME(3)   NULL,
    decision_number VARCHAR(100)  NULL,
    decision_date   DATE          NULL,
    decision_meeting VARCHAR(300) NULL,
    sealed_by       VARCHAR(64)   NULL,
    sealed_at       DATETIME(3)   NULL,
    seal            CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- what the seal was computed over, so that a difference can be shown and not only noticed
    sealed_content  LONGTEXT      NULL,
    CONSTRAINT fk_set_bank FOREIGN KEY (bank_id) REFERENCES question_bank (id)
);

-- The version is fixed when the set is submitted, and with it the path of its topic: topics may be renamed later.
CREATE TABLE question_set_item (
    set_id      BIGINT        NOT NULL,
    question_id BIGINT        NOT NULL,
    version_id  BIGINT        NOT NULL,
    position    INT           NOT NULL,
    topic_path  VARCHAR(1300) NOT NULL,
    verdict     VARCHAR(10)   NOT NULL,
    verdict_by  VARCHAR(64)   NULL,
    verdict_at  DATETIME(3)   NULL,
    reason      VARCHAR(1000) NOT NULL DEFAULT '',
    PRIMARY KEY (set_id, question_id),
    CONSTRAINT fk_item_set FOREIGN KEY (set_id) REFERENCES question_set (id),
    CONSTRAINT fk_item_question FOREIGN KEY (question_id) REFERENCES question (id),
    CONSTRAINT fk_item_version FOREIGN KEY (version_id) REFERENCES question_version (id)
);
-- a set's items in their order
CREATE INDEX ix_set_item ON question_set_item (set_id, position);

-- What people say about a question or a set.
CREATE TABLE remark (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    question_id BIGINT        NULL,
    set_id      BIGINT        NULL,
    username    VARCHAR(64)   NOT NULL,
    text        VARCHAR(2000) NOT NULL,
    created_at  DATETIME(3)   NOT NULL,
    CONSTRAINT fk_remark_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE,
    CONSTRAINT fk_remark_set FOREIGN KEY (set_id) REFERENCES question_set (id)
);

-- A contest is asked from one sealed set; a round may have its own.
ALTER TABLE contest
    ADD COLUMN question_set_id BIGINT NULL,
    ADD CONSTRAINT fk_contest_set FOREIGN KEY (question_set_id) REFERENCES question_set (id);
ALTER TABLE round
    ADD COLUMN question_set_id BIGINT NULL,
    ADD CONSTRAINT fk_round_set FOREIGN KEY (question_set_id) REFERENCES question_set (id);

-- That the set was still what its seal says when a round opened; one row for each look.
CREATE TABLE seal_check (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round_id   BIGINT      NOT NULL,
    set_id     BIGINT      NULL,
    sealed     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    found      CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    intact     BOOLEAN     NOT NULL,
    reason     VARCHAR(300) NOT NULL,
    checked_at DATETIME(3) NOT NULL,
    CONSTRAINT fk_check_round FOREIGN KEY (round_id) REFERENCES round (id)
);
CREATE INDEX ix_seal_check ON seal_check (round_id, id);
