-- What stands in the head and under every paper of a contest, so that it is typed once. Unit 0: the organizers'; others:
-- what a unit's contact wrote for the unit's own report.
CREATE TABLE paper_details (
    contest_id   BIGINT        NOT NULL,
    unit_id      BIGINT        NOT NULL DEFAULT 0,
    layout       VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parent       VARCHAR(300)  NOT NULL,
    issuer       VARCHAR(300)  NOT NULL,
    symbol       VARCHAR(40)   NOT NULL,
    place        VARCHAR(100)  NOT NULL,
    on_behalf    VARCHAR(200)  NOT NULL,
    in_place     VARCHAR(200)  NOT NULL,
    signer_title VARCHAR(200)  NOT NULL,
    signer       VARCHAR(100)  NOT NULL,
    recipients   VARCHAR(2000) NOT NULL,
    PRIMARY KEY (contest_id, unit_id),
    CONSTRAINT fk_paper_details_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- Number and date of each paper; about is the result it is about, or empty.
CREATE TABLE paper_number (
    contest_id BIGINT       NOT NULL,
    unit_id    BIGINT       NOT NULL DEFAULT 0,
    kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about      VARCHAR(450) NOT NULL COLLATE utf8mb4_bin,
    number     VARCHAR(30)  NOT NULL,
    dated      DATE         NOT NULL,
    PRIMARY KEY (contest_id, unit_id, kind, about),
    CONSTRAINT fk_paper_number_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- What people write into a report, part by part.
CREATE TABLE paper_text (
    contest_id BIGINT      NOT NULL,
    unit_id    BIGINT      NOT NULL DEFAULT 0,
    part       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text       TEXT        NOT NULL,
    PRIMARY KEY (contest_id, unit_id, part),
    CONSTRAINT fk_paper_text_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- The office's own Word template for a kind of paper.
CREATE TABLE paper_template (
    contest_id BIGINT       NOT NULL,
    kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(200) NOT NULL,
    bytes      MEDIUMBLOB   NOT NULL,
    added_at   DATETIME(3)  NOT NULL,
    added_by   VARCHAR(64)  NOT NULL,
    PRIMARY KEY (contest_id, kind),
    CONSTRAINT fk_paper_template_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
