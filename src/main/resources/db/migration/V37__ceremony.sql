-- The programme of a contest's ceremony, as its organizers wrote it.
CREATE TABLE ceremony_programme (
    contest_id BIGINT      NOT NULL PRIMARY KEY,
    revision   BIGINT      NOT NULL,
    content    LONGTEXT    NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    CONSTRAINT fk_programme_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- Who receives a prize in place of its holder, or that the holder is absent. Names stay out of the programme, so that
-- they can go with the holder's data.
CREATE TABLE ceremony_receiver (
    contest_id BIGINT       NOT NULL,
    scope      VARCHAR(210) NOT NULL,
    prize      VARCHAR(200) NOT NULL,
    -- the person's number, or the unit's
    holder     VARCHAR(40)  NOT NULL,
    behalf     VARCHAR(200) NOT NULL,
    absent     BOOLEAN      NOT NULL,
    PRIMARY KEY (contest_id, scope, prize, holder),
    CONSTRAINT fk_receiver_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
-- an erased person's
CREATE INDEX ix_ceremony_receiver_holder ON ceremony_receiver (holder);

-- Pictures by the SHA-256 of their bytes, so that a show has the ones it was computed with.
CREATE TABLE ceremony_picture (
    contest_id BIGINT      NOT NULL,
    id         CHAR(64)    NOT NULL,
    media_type VARCHAR(20) NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    width      INT         NOT NULL,
    height     INT         NOT NULL,
    PRIMARY KEY (contest_id, id),
    CONSTRAINT fk_ceremony_picture FOREIGN KEY (contest_id) REFERENCES contest (id)
);
CREATE TABLE ceremony_unit_picture (
    contest_id BIGINT   NOT NULL,
    unit_id    BIGINT   NOT NULL,
    picture_id CHAR(64) NOT NULL,
    PRIMARY KEY (contest_id, unit_id),
    CONSTRAINT fk_unit_picture FOREIGN KEY (contest_id, picture_id) REFERENCES ceremony_picture (contest_id, id),
    CONSTRAINT fk_unit_picture_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- A show: its script as it was computed, and where it stands. What stands here is what every screen shows.
CREATE TABLE ceremony_show (
    id          UUID          NOT NULL PRIMARY KEY,
    contest_id  BIGINT        NOT NULL,
    kind        VARCHAR(10)   NOT NULL,
    -- emptied with the data of a person it names
    deck        LONGTEXT      NULL,
    hash        CHAR(64)      NOT NULL,
    -- the sealed versions it was computed from: scope and SHA-256 of each
    seals       LONGTEXT      NOT NULL,
    pauses      INT           NOT NULL,
    pause       INT           NOT NULL DEFAULT 0,
    speed       DECIMAL(4, 2) NOT NULL DEFAULT 1,
    blank       BOOLEAN       NOT NULL DEFAULT FALSE,
    -- grows with every move; a move names the one it was made at
    revision    BIGINT        NOT NULL DEFAULT 0,
    made_at     DATETIME(3)   NOT NULL,
    made_by     VARCHAR(64)   NOT NULL,
    started_at  DATETIME(3)   NULL,
    finished_at DATETIME(3)   NULL,
    CONSTRAINT fk_show_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
-- the shows of a contest, the newest first
CREATE INDEX ix_ceremony_show ON ceremony_show (contest_id, made_at);

-- Whom a show names, so that it can be found when a person is erased.
CREATE TABLE ceremony_show_person (
    participant_id UUID NOT NULL,
    show_id        UUID NOT NULL,
    PRIMARY KEY (participant_id, show_id),
    CONSTRAINT fk_show_person FOREIGN KEY (show_id) REFERENCES ceremony_show (id) ON DELETE CASCADE
);

-- What opens a screen or a remote of one show. Of the token only its hash is kept: whoever reads a backup opens nothing.
CREATE TABLE stage_token (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    show_id    UUID        NOT NULL,
    token_hash CHAR(64)    NOT NULL,
    role       VARCHAR(10) NOT NULL,
    side       VARCHAR(10) NULL,
    made_at    DATETIME(3) NOT NULL,
    made_by    VARCHAR(64) NOT NULL,
    revoked_at DATETIME(3) NULL,
    CONSTRAINT uk_stage_token UNIQUE (token_hash),
    CONSTRAINT fk_stage_token FOREIGN KEY (show_id) REFERENCES ceremony_show (id) ON DELETE CASCADE
);
