-- How the certificates of a contest look. Every state that was saved stays: a certificate is drawn again as it was issued.
CREATE TABLE certificate_design (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT       NOT NULL,
    number     INT          NOT NULL,
    settings   JSON         NOT NULL,
    -- as it was then, also where it is the product's own
    template   MEDIUMTEXT   NOT NULL,
    own        BOOLEAN      NOT NULL,
    saved_at   DATETIME(3)  NOT NULL,
    saved_by   VARCHAR(64)  NOT NULL,
    -- the latest; and of two people who save at once one is told
    CONSTRAINT uk_certificate_design UNIQUE (contest_id, number),
    CONSTRAINT fk_certificate_design FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE
);

-- Emblems and signatures, by the SHA-256 of their bytes; nobody fetches them but who draws certificates.
CREATE TABLE certificate_picture (
    contest_id BIGINT     NOT NULL,
    id         CHAR(64)   NOT NULL,
    bytes      MEDIUMBLOB NOT NULL,
    PRIMARY KEY (contest_id, id),
    CONSTRAINT fk_certificate_picture FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE
);

-- The last number that was given; whoever issues waits here for each other.
CREATE TABLE certificate_series (
    contest_id BIGINT      NOT NULL,
    kind       VARCHAR(16) NOT NULL,
    year       INT         NOT NULL,
    last       INT         NOT NULL,
    PRIMARY KEY (contest_id, kind, year),
    CONSTRAINT fk_certificate_series FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE
);

CREATE TABLE certificate (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    kind           VARCHAR(16)  NOT NULL,
    number         VARCHAR(40)  NOT NULL,
    code           CHAR(20)     NOT NULL COLLATE utf8mb4_bin,
    -- the sealed version and the prize in it; null for participation
    seal_id        BIGINT       NULL,
    award          INT          NULL,
    -- the person, until their data is erased; null for a unit
    participant_id UUID         NULL,
    collective     BOOLEAN      NOT NULL,
    holder         VARCHAR(420) NOT NULL,
    unit           VARCHAR(420) NOT NULL,
    prize          VARCHAR(200) NOT NULL,
    contest        VARCHAR(420) NOT NULL,
    scope          VARCHAR(700) NOT NULL,
    decision       VARCHAR(200) NOT NULL,
    issued_on      DATE         NOT NULL,
    base           VARCHAR(255) NOT NULL,
    design_id      BIGINT       NOT NULL,
    issued_at      DATETIME(3)  NOT NULL,
    issued_by      VARCHAR(64)  NOT NULL,
    revoked_at     DATETIME(3)  NULL,
    revoked_by     VARCHAR(64)  NULL,
    revoke_reason  VARCHAR(300) NOT NULL DEFAULT '',
    erased_at      DATETIME(3)  NULL,
    -- of what there is one valid certificate: a prize of a sealed version, or a person's participation
    one_of         VARCHAR(80)  NULL COLLATE utf8mb4_bin,
    CONSTRAINT uk_certificate_code UNIQUE (code),
    CONSTRAINT uk_certificate_number UNIQUE (contest_id, number),
    CONSTRAINT uk_certificate_one UNIQUE (contest_id, one_of),
    CONSTRAINT fk_certificate_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_certificate_design_of FOREIGN KEY (design_id) REFERENCES certificate_design (id)
);
-- a person's own page, and their erasure
CREATE INDEX ix_certificate_person ON certificate (participant_id);
-- those of an earlier version of a result
CREATE INDEX ix_certificate_seal ON certificate (seal_id, award);

-- Every file that was ever handed out of a certificate, by its SHA-256: an update of the product may draw another.
CREATE TABLE certificate_file (
    certificate_id BIGINT      NOT NULL,
    sha256         CHAR(64)    NOT NULL COLLATE utf8mb4_bin,
    made_at        DATETIME(3) NOT NULL,
    PRIMARY KEY (certificate_id, sha256),
    CONSTRAINT fk_certificate_file FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
