-- Who gets which prize follows from the final rankings; stored is what people added to it. A scope is a round (R12),
-- a phase (P and its name) or the contest (C). A subject is a person (P and the id) or a unit (U and the id).

-- How the check of a likely winner stands. No image of a document and no number of one is kept.
CREATE TABLE award_check (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    participant_id UUID         NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    note           VARCHAR(500) NOT NULL DEFAULT '',
    done_by        VARCHAR(64)  NOT NULL,
    done_at        DATETIME(3)  NOT NULL,
    CONSTRAINT uk_award_check UNIQUE (participant_id, kind),
    CONSTRAINT fk_award_check_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_award_check_person FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- the worklist of a contest
CREATE INDEX ix_award_check ON award_check (contest_id);

-- What came out of it: confirmed, refused or withdrawn; who is refused or withdrew is passed over.
CREATE TABLE award_outcome (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    scope_key      VARCHAR(130) NOT NULL,
    subject        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    participant_id UUID         NULL,
    outcome        VARCHAR(10)  NOT NULL,
    reason         VARCHAR(500) NOT NULL DEFAULT '',
    decided_by     VARCHAR(64)  NOT NULL,
    decided_at     DATETIME(3)  NOT NULL,
    CONSTRAINT uk_award_outcome UNIQUE (contest_id, scope_key, subject),
    CONSTRAINT fk_award_outcome_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_award_outcome_person FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);

-- People of one household, as the secretariat found out; no address is kept.
CREATE TABLE award_household (
    participant_id UUID        NOT NULL PRIMARY KEY,
    contest_id     BIGINT      NOT NULL,
    household      BIGINT      NOT NULL,
    declared_by    VARCHAR(64) NOT NULL,
    declared_at    DATETIME(3) NOT NULL,
    CONSTRAINT fk_award_household_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_award_household_person FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE INDEX ix_award_household ON award_household (contest_id, household);

-- What the committee decided by a vote. Taken back, it stays with the reason.
CREATE TABLE award_vote (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id   BIGINT        NOT NULL,
    scope_key    VARCHAR(130)  NOT NULL,
    about        VARCHAR(10)   NOT NULL,
    -- of the special prize it is about; empty for others
    prize        VARCHAR(200)  NOT NULL DEFAULT '',
    question     VARCHAR(500)  NOT NULL,
    favour       INT           NOT NULL,
    against      INT           NOT NULL,
    abstained    INT           NOT NULL,
    outcome      VARCHAR(500)  NOT NULL,
    -- whether everybody of the tie gets the higher prize
    shared       BOOLEAN       NOT NULL DEFAULT FALSE,
    recorded_by  VARCHAR(64)   NOT NULL,
    recorded_at  DATETIME(3)   NOT NULL,
    withdrawn_by VARCHAR(64)   NULL,
    withdrawn_at DATETIME(3)   NULL,
    withdrawn_why VARCHAR(500) NOT NULL DEFAULT '',
    CONSTRAINT fk_award_vote_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
-- the votes of a scope
CREATE INDEX ix_award_vote ON award_vote (contest_id, scope_key, id);

-- Whom it is about, and who of them comes in which order; without a position they get nothing.
CREATE TABLE award_vote_subject (
    vote_id  BIGINT      NOT NULL,
    subject  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position INT         NULL,
    PRIMARY KEY (vote_id, subject),
    CONSTRAINT fk_award_vote_subject FOREIGN KEY (vote_id) REFERENCES award_vote (id) ON DELETE CASCADE
);

-- The trace: whose prize changed because of what was decided about whom. Never changed.
CREATE TABLE award_change (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    scope_key      VARCHAR(130) NOT NULL,
    cause          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prize_before   VARCHAR(200) NULL,
    prize_after    VARCHAR(200) NULL,
    reason         VARCHAR(500) NOT NULL,
    changed_by     VARCHAR(64)  NOT NULL,
    changed_at     DATETIME(3)  NOT NULL,
    CONSTRAINT fk_award_change_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
CREATE INDEX ix_award_change ON award_change (contest_id, scope_key, id);

-- A version of a result: prepared, signed by the secretary, sealed by the head of the jury. Once sealed nothing of it
-- changes but that it is published.
CREATE TABLE award_seal (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT        NOT NULL,
    round_id       BIGINT        NULL,
    phase          VARCHAR(120)  NULL,
    scope_key      VARCHAR(130)  NOT NULL,
    scope_name     VARCHAR(700)  NOT NULL,
    version        INT           NOT NULL,
    state          VARCHAR(10)   NOT NULL,
    -- the canonical file, byte for byte
    content        LONGBLOB      NOT NULL,
    sha256         CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- so that nobody finds keys out by trying hashes
    key_salt       BINARY(32)    NOT NULL,
    decision       VARCHAR(100)  NULL,
    reason         VARCHAR(1000) NULL,
    prepared_by    VARCHAR(64)   NOT NULL,
    prepared_at    DATETIME(3)   NOT NULL,
    secretary      VARCHAR(64)   NULL,
    secretary_name VARCHAR(120)  NULL,
    secretary_at   DATETIME(3)   NULL,
    jury           VARCHAR(64)   NULL,
    jury_name      VARCHAR(120)  NULL,
    sealed_at      DATETIME(3)   NULL,
    published_by   VARCHAR(64)   NULL,
    published_name VARCHAR(120)  NULL,
    published_at   DATETIME(3)   NULL,
    -- of the public record
    record_sha256  CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    record_bytes   BIGINT        NULL,
    CONSTRAINT uk_award_seal UNIQUE (contest_id, scope_key, version),
    CONSTRAINT fk_award_seal_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- The names of a sealed result, which its file covers by a hash. Who is erased loses name and salt; the hash stays.
CREATE TABLE award_seal_name (
    seal_id        BIGINT       NOT NULL,
    number         INT          NOT NULL,
    participant_id UUID         NULL,
    holder         VARCHAR(300) NULL,
    unit           VARCHAR(300) NULL,
    salt           BINARY(32)   NULL,
    hash           CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (seal_id, number),
    CONSTRAINT fk_award_seal_name FOREIGN KEY (seal_id) REFERENCES award_seal (id) ON DELETE CASCADE
);
-- erasing a person
CREATE INDEX ix_award_seal_name ON award_seal_name (participant_id);

-- The public record of a published result as a ZIP, in pieces of a megabyte: in the database, so that every node has
-- it and every backup holds it.
CREATE TABLE award_record_part (
    seal_id BIGINT     NOT NULL,
    part    INT        NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (seal_id, part),
    CONSTRAINT fk_award_record_part FOREIGN KEY (seal_id) REFERENCES award_seal (id) ON DELETE CASCADE
);
