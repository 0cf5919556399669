-- Questions of a contest that everybody may practise on: each release an act with a name. Never deleted, only withdrawn.
CREATE TABLE practice_release (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id   BIGINT       NOT NULL,
    -- ROUND: the questions a round was asked from; TOPIC: the approved questions of a topic of the contest's bank
    kind         VARCHAR(5)   NOT NULL,
    source_id    BIGINT       NOT NULL,
    -- what the source was called then
    name         VARCHAR(600) NOT NULL,
    released_at  DATETIME(3)  NOT NULL,
    released_by  VARCHAR(64)  NOT NULL,
    withdrawn_at DATETIME(3)  NULL,
    withdrawn_by VARCHAR(64)  NULL,
    -- a source is released once at a time, whatever arrives at the same moment
    in_force     TINYINT      GENERATED ALWAYS AS (IF(withdrawn_at IS NULL, 1, NULL)) STORED,
    CONSTRAINT uk_practice_release UNIQUE (contest_id, kind, source_id, in_force),
    CONSTRAINT fk_practice_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- The very versions that were released: what is approved later does not slip in.
CREATE TABLE practice_question (
    release_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    PRIMARY KEY (release_id, version_id),
    CONSTRAINT fk_practice_release FOREIGN KEY (release_id) REFERENCES practice_release (id) ON DELETE CASCADE,
    CONSTRAINT fk_practice_version FOREIGN KEY (version_id) REFERENCES question_version (id)
);
