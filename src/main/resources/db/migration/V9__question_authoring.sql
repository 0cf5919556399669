-- Topics are a tree; names are unique among brothers.
ALTER TABLE topic
    ADD COLUMN parent_id  BIGINT NULL AFTER bank_id,
    ADD COLUMN parent_key BIGINT GENERATED ALWAYS AS (COALESCE(parent_id, 0)) STORED,
    ADD CONSTRAINT fk_topic_parent FOREIGN KEY (parent_id) REFERENCES topic (id),
    ADD CONSTRAINT uk_topic_brothers UNIQUE (bank_id, parent_key, name);
ALTER TABLE topic DROP CONSTRAINT uk_topic;

-- A version carries its own classification, author, and what was decided about it.
ALTER TABLE question_version
    ADD COLUMN state            VARCHAR(12)   NOT NULL DEFAULT 'APPROVED' AFTER number,
    ADD COLUMN topic_id         BIGINT        NULL AFTER state,
    ADD COLUMN difficulty       VARCHAR(10)   NULL AFTER topic_id,
    ADD COLUMN image_id         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN source_document  VARCHAR(500)  NOT NULL DEFAULT '' AFTER source,
    ADD COLUMN source_page      VARCHAR(60)   NOT NULL DEFAULT '' AFTER source_document,
    ADD COLUMN source_quotation VARCHAR(2000) NOT NULL DEFAULT '' AFTER source_page,
    ADD COLUMN source_address   VARCHAR(1000) NOT NULL DEFAULT '' AFTER source_quotation,
    -- why this version was made; asked for where an approved question changes
    ADD COLUMN reason           VARCHAR(500)  NOT NULL DEFAULT '',
    ADD COLUMN updated_at       DATETIME(3)   NULL,
    ADD COLUMN submitted_at     DATETIME(3)   NULL,
    ADD COLUMN submitted_by     VARCHAR(64)   NULL,
    ADD COLUMN decided_at       DATETIME(3)   NULL,
    ADD COLUMN decided_by       VARCHAR(64)   NULL,
    ADD COLUMN decision_note    VARCHAR(1000) NOT NULL DEFAULT '',
    ADD CONSTRAINT fk_version_topic FOREIGN KEY (topic_id) REFERENCES topic (id);
UPDATE question_version v JOIN question q ON q.id = v.question_id
SET v.topic_id         = q.topic_id,
    v.difficulty       = q.difficulty,
    v.state            = q.state,
    v.updated_at       = v.created_at,
    v.source_address   = REGEXP_SUBSTR(v.source, 'https?://[^ ]+$'),
    v.source_document  = LEFT(TRIM(REGEXP_REPLACE(v.source, '[ –—;,-]*https?://[^ ]+$', '')), 500),
    v.source_quotation = SUBSTRING(TRIM(REGEXP_REPLACE(v.source, '[ –—;,-]*https?://[^ ]+$', '')), 501);
ALTER TABLE question_version DROP COLUMN source, MODIFY COLUMN updated_at DATETIME(3) NOT NULL,
    -- searched as plain bytes: what is in it has neither tone marks nor capitals
    MODIFY COLUMN search_text TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

-- Everybody who wrote at a version: none of them may approve it.
CREATE TABLE version_author (
    version_id BIGINT      NOT NULL,
    username   VARCHAR(64) NOT NULL,
    PRIMARY KEY (version_id, username),
    CONSTRAINT fk_author_version FOREIGN KEY (version_id) REFERENCES question_version (id) ON DELETE CASCADE
);
-- the grid's filter by author
CREATE INDEX ix_version_author ON version_author (username, version_id);

ALTER TABLE question_option
    ADD COLUMN image_id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- version_id is the newest version, which the bank shows; approved_id is the one that sets and papers may take.
ALTER TABLE question
    MODIFY COLUMN topic_id BIGINT NULL,
    MODIFY COLUMN difficulty VARCHAR(10) NULL,
    ADD COLUMN approved_id BIGINT NULL,
    ADD COLUMN revision    INT    NOT NULL DEFAULT 0,
    ADD CONSTRAINT fk_question_approved FOREIGN KEY (approved_id) REFERENCES question_version (id);
UPDATE question SET approved_id = version_id WHERE state = 'APPROVED';
-- the grid without a topic: by state alone, in order of entry
CREATE INDEX ix_question_state ON question (bank_id, state, id);

CREATE TABLE question_tag (
    question_id BIGINT      NOT NULL,
    tag         VARCHAR(60) NOT NULL,
    PRIMARY KEY (question_id, tag),
    CONSTRAINT fk_tag_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE
);
-- the grid's filter by tag
CREATE INDEX ix_question_tag ON question_tag (tag, question_id);

-- What the checks found at the newest version; written again at each check.
CREATE TABLE question_problem (
    question_id BIGINT       NOT NULL,
    code        VARCHAR(30)  NOT NULL,
    other_id    BIGINT       NULL,
    message     VARCHAR(600) NOT NULL,
    CONSTRAINT fk_problem_question FOREIGN KEY (question_id) REFERENCES question (id) ON DELETE CASCADE,
    CONSTRAINT fk_problem_other FOREIGN KEY (other_id) REFERENCES question (id) ON DELETE CASCADE
);
-- the grid's filter by problem, and a question's own problems
CREATE INDEX ix_problem_question ON question_problem (question_id, code);
CREATE INDEX ix_problem_code ON question_problem (code, question_id);

CREATE TABLE saved_filter (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bank_id  BIGINT       NOT NULL,
    username VARCHAR(64)  NOT NULL,
    name     VARCHAR(100) NOT NULL,
    query    VARCHAR(1000) NOT NULL,
    CONSTRAINT uk_saved_filter UNIQUE (bank_id, username, name),
    CONSTRAINT fk_filter_bank FOREIGN KEY (bank_id) REFERENCES question_bank (id)
);
