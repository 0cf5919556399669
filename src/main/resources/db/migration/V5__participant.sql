CREATE TABLE participant (
    id              UUID         NOT NULL PRIMARY KEY,
    contest_id      BIGINT       NOT NULL,
    unit_id         BIGINT       NOT NULL,
    full_name       VARCHAR(100) NOT NULL,
    date_of_birth   DATE         NOT NULL,
    phone           VARCHAR(15)  NOT NULL,
    pin_salt        BINARY(16)   NOT NULL,
    pin_hash        BINARY(32)   NOT NULL,
    consent_version VARCHAR(40)  NOT NULL,
    consented_at    DATETIME(3)  NOT NULL,
    publish_name    BOOLEAN      NOT NULL,
    extra_seconds   INT          NOT NULL DEFAULT 0,
    sample          BOOLEAN      NOT NULL DEFAULT FALSE,
    registered_at   DATETIME(3)  NOT NULL,
    -- sign-in looks a person up by phone; the same phone may enter another contest
    CONSTRAINT uk_participant_phone UNIQUE (contest_id, phone),
    CONSTRAINT fk_participant_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_participant_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
-- figures per unit and per hour of registration
CREATE INDEX ix_participant_unit ON participant (contest_id, unit_id);

-- Wrong PINs per phone, whether the phone is registered or not: the answer must not tell which.
-- The phone is kept as a keyed hash; rows are purged when the lock is long over.
CREATE TABLE sign_in_failure (
    contest_id   BIGINT      NOT NULL,
    phone_hash   BINARY(32)  NOT NULL,
    failures     INT         NOT NULL,
    last_at      DATETIME(3) NOT NULL,
    locked_until DATETIME(3) NULL,
    PRIMARY KEY (contest_id, phone_hash)
);
CREATE INDEX ix_sign_in_failure_last ON sign_in_failure (last_at);
