CREATE TABLE contest (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    slug            VARCHAR(80)   NOT NULL COLLATE utf8mb4_bin,
    title           VARCHAR(300)  NOT NULL,
    numeral         VARCHAR(40)   NOT NULL,
    organizer       VARCHAR(300)  NOT NULL,
    summary         VARCHAR(1000) NOT NULL,
    unit_tree_id    BIGINT        NOT NULL,
    bank_id         BIGINT        NOT NULL,
    rules           JSON          NOT NULL,
    prizes          JSON          NOT NULL,
    consent_version VARCHAR(40)   NOT NULL,
    consent_text    TEXT          NOT NULL,
    CONSTRAINT uk_contest_slug UNIQUE (slug),
    CONSTRAINT fk_contest_units FOREIGN KEY (unit_tree_id) REFERENCES unit_tree (id),
    CONSTRAINT fk_contest_bank FOREIGN KEY (bank_id) REFERENCES question_bank (id)
);

CREATE TABLE round (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id   BIGINT       NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    position     INT          NOT NULL,
    opens_at     DATETIME(3)  NOT NULL,
    closes_at    DATETIME(3)  NOT NULL,
    published_at DATETIME(3)  NULL,
    rules        JSON         NULL,
    CONSTRAINT uk_round_code UNIQUE (contest_id, code),
    CONSTRAINT fk_round_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

CREATE TABLE contest_page (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT       NOT NULL,
    slug       VARCHAR(60)  NOT NULL,
    title      VARCHAR(200) NOT NULL,
    position   INT          NOT NULL,
    body       MEDIUMTEXT   NOT NULL,
    CONSTRAINT uk_contest_page UNIQUE (contest_id, slug),
    CONSTRAINT fk_page_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
