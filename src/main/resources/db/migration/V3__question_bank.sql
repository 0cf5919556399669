CREATE TABLE question_bank (
    id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(64)  NOT NULL,
    name VARCHAR(255) NOT NULL,
    CONSTRAINT uk_question_bank_code UNIQUE (code)
);

CREATE TABLE topic (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bank_id  BIGINT       NOT NULL,
    name     VARCHAR(200) NOT NULL COLLATE utf8mb4_bin,
    position INT          NOT NULL,
    CONSTRAINT uk_topic UNIQUE (bank_id, name),
    CONSTRAINT fk_topic_bank FOREIGN KEY (bank_id) REFERENCES question_bank (id)
);

CREATE TABLE question (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bank_id    BIGINT      NOT NULL,
    topic_id   BIGINT      NOT NULL,
    difficulty VARCHAR(10) NOT NULL,
    state      VARCHAR(12) NOT NULL,
    version_id BIGINT      NULL,
    CONSTRAINT fk_question_bank FOREIGN KEY (bank_id) REFERENCES question_bank (id),
    CONSTRAINT fk_question_topic FOREIGN KEY (topic_id) REFERENCES topic (id)
);
-- the grid of a bank: filter by topic, difficulty and state, in order of entry
CREATE INDEX ix_question_grid ON question (bank_id, topic_id, difficulty, state);

-- A version is never changed; an attempt refers to versions.
CREATE TABLE question_version (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    question_id BIGINT        NOT NULL,
    number      INT           NOT NULL,
    text        VARCHAR(2000) NOT NULL,
    multiple    BOOLEAN       NOT NULL,
    explanation VARCHAR(4000) NOT NULL,
    source      VARCHAR(1000) NOT NULL,
    -- the text, options and source in one column that a search without tone marks runs over
    search_text TEXT          NOT NULL,
    created_at  DATETIME(3)   NOT NULL,
    CONSTRAINT uk_question_version UNIQUE (question_id, number),
    CONSTRAINT fk_version_question FOREIGN KEY (question_id) REFERENCES question (id)
);
ALTER TABLE question ADD CONSTRAINT fk_question_version FOREIGN KEY (version_id) REFERENCES question_version (id);

-- public_id is random, so that the order in which an author wrote the options cannot be read from it
CREATE TABLE question_option (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version_id BIGINT        NOT NULL,
    position   INT           NOT NULL,
    public_id  CHAR(6)       NOT NULL COLLATE utf8mb4_bin,
    text       VARCHAR(1000) NOT NULL,
    correct    BOOLEAN       NOT NULL,
    pinned     BOOLEAN       NOT NULL DEFAULT FALSE,
    CONSTRAINT uk_option_position UNIQUE (version_id, position),
    CONSTRAINT uk_option_public UNIQUE (version_id, public_id),
    CONSTRAINT fk_option_version FOREIGN KEY (version_id) REFERENCES question_version (id)
);
