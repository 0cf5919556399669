-- Who may enter a contest by list. Names are compared without tone marks, hence the key beside the name;
-- telephone numbers are kept as keyed hashes, for comparison only.
CREATE TABLE roster_member (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    unit_id        BIGINT       NOT NULL,
    full_name      VARCHAR(100) NOT NULL,
    name_key       VARCHAR(150) COLLATE utf8mb4_bin NOT NULL,
    -- many lists give the year alone
    birth_year     SMALLINT     NULL,
    date_of_birth  DATE         NULL,
    phone_hash     BINARY(32)   NULL,
    note           VARCHAR(300) NOT NULL DEFAULT '',
    source_row     INT          NULL,
    added_at       DATETIME(3)  NOT NULL,
    participant_id UUID         NULL,
    matched_by     VARCHAR(10)  NULL,
    matched_at     DATETIME(3)  NULL,
    -- one person stands on the list once
    CONSTRAINT uk_roster_participant UNIQUE (participant_id),
    CONSTRAINT fk_roster_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_roster_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_roster_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE SET NULL
);
-- a registration asks for everybody of that name
CREATE INDEX ix_roster_name ON roster_member (contest_id, name_key);
-- the console's list, unit by unit
CREATE INDEX ix_roster_unit ON roster_member (contest_id, unit_id, name_key);

-- What a unit gives to its people whose names are missing in the list, or written otherwise.
CREATE TABLE unit_invite (
    contest_id BIGINT      NOT NULL,
    unit_id    BIGINT      NOT NULL,
    code       VARCHAR(16) COLLATE utf8mb4_bin NOT NULL,
    active     BOOLEAN     NOT NULL,
    made_at    DATETIME(3) NOT NULL,
    made_by    VARCHAR(64) NOT NULL,
    PRIMARY KEY (contest_id, unit_id),
    CONSTRAINT uk_invite_code UNIQUE (contest_id, code),
    CONSTRAINT fk_invite_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_invite_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- Who may not enter: those who make the contest.
CREATE TABLE contest_exclusion (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id    BIGINT       NOT NULL,
    full_name     VARCHAR(100) NOT NULL,
    name_key      VARCHAR(150) COLLATE utf8mb4_bin NOT NULL,
    date_of_birth DATE         NULL,
    phone_hash    BINARY(32)   NULL,
    capacity      VARCHAR(200) NOT NULL,
    added_at      DATETIME(3)  NOT NULL,
    added_by      VARCHAR(64)  NOT NULL,
    CONSTRAINT fk_exclusion_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
-- every registration asks by name and by phone
CREATE INDEX ix_exclusion_name ON contest_exclusion (contest_id, name_key);
CREATE INDEX ix_exclusion_phone ON contest_exclusion (contest_id, phone_hash);

-- An entrant who looks like one of them: a person decides, never the machine.
CREATE TABLE exclusion_warning (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT       NOT NULL,
    exclusion_id   BIGINT       NOT NULL,
    participant_id UUID         NOT NULL,
    same           VARCHAR(10)  NOT NULL,
    state          VARCHAR(10)  NOT NULL,
    raised_at      DATETIME(3)  NOT NULL,
    decided_at     DATETIME(3)  NULL,
    decided_by     VARCHAR(64)  NULL,
    reason         VARCHAR(500) NULL,
    CONSTRAINT uk_exclusion_warning UNIQUE (exclusion_id, participant_id),
    CONSTRAINT fk_warning_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_warning_exclusion FOREIGN KEY (exclusion_id) REFERENCES contest_exclusion (id) ON DELETE CASCADE,
    CONSTRAINT fk_warning_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE INDEX ix_exclusion_warning_contest ON exclusion_warning (contest_id, state);
