-- Every text of a page that was ever saved; none is changed or deleted. What everybody reads is contest_page.
CREATE TABLE page_version (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT       NOT NULL,
    page       VARCHAR(60)  NOT NULL COLLATE utf8mb4_bin,
    number     INT          NOT NULL,
    title      VARCHAR(200) NOT NULL,
    body       MEDIUMTEXT   NOT NULL,
    dated      DATE         NULL,
    saved_at   DATETIME(3)  NOT NULL,
    saved_by   VARCHAR(64)  NOT NULL,
    -- the versions of a page in order; and of two people who save at once one is told
    CONSTRAINT uk_page_version UNIQUE (contest_id, page, number),
    CONSTRAINT fk_page_version_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- Who put which version before everybody, and who took a page away (no number). Never changed or deleted.
CREATE TABLE page_publication (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT      NOT NULL,
    page       VARCHAR(60) NOT NULL COLLATE utf8mb4_bin,
    number     INT         NULL,
    made_at    DATETIME(3) NOT NULL,
    made_by    VARCHAR(64) NOT NULL,
    -- the acts on the pages of a contest, the last one last
    KEY ix_page_publication (contest_id, page, id),
    CONSTRAINT fk_page_publication_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- Which version it is that everybody reads, and the date of a piece of news.
ALTER TABLE contest_page
    ADD COLUMN version INT  NOT NULL DEFAULT 1,
    ADD COLUMN dated   DATE NULL;

UPDATE contest_page
SET position = CASE slug WHEN 'the-le' THEN 10 WHEN 'huong-dan' THEN 20 ELSE 30 END;

INSERT INTO page_version (contest_id, page, number, title, body, saved_at, saved_by)
SELECT contest_id, slug, 1, title, body, UTC_TIMESTAMP(3), 'system' FROM contest_page;

INSERT INTO page_publication (contest_id, page, number, made_at, made_by)
SELECT contest_id, slug, 1, UTC_TIMESTAMP(3), 'system' FROM contest_page;

-- A document beside a contest's pages, named by the SHA-256 of its bytes.
CREATE TABLE contest_document (
    contest_id BIGINT       NOT NULL,
    id         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(200) NOT NULL,
    type       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size       INT          NOT NULL,
    bytes      MEDIUMBLOB   NOT NULL,
    added_at   DATETIME(3)  NOT NULL,
    added_by   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (contest_id, id),
    -- by its address, which does not say of which contest it is
    KEY ix_contest_document (id),
    CONSTRAINT fk_document_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- What entrants are told at once. A few run at a time; all of those are kept in memory.
CREATE TABLE announcement (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT       NOT NULL,
    round_id   BIGINT       NULL,
    tone       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text       VARCHAR(300) NOT NULL,
    starts_at  DATETIME(3)  NOT NULL,
    ends_at    DATETIME(3)  NOT NULL,
    made_at    DATETIME(3)  NOT NULL,
    made_by    VARCHAR(64)  NOT NULL,
    ended_at   DATETIME(3)  NULL,
    ended_by   VARCHAR(64)  NULL,
    -- those that are not over
    KEY ix_announcement_ends (ends_at),
    -- the history of a contest
    KEY ix_announcement_contest (contest_id, id),
    CONSTRAINT fk_announcement_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    -- only a round that never opened is ever deleted
    CONSTRAINT fk_announcement_round FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE CASCADE
);
