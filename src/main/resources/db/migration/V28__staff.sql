-- Staff invited by a link, with a second factor and with roles that hold for one contest.

ALTER TABLE staff_member
    ADD COLUMN last_sign_in_at DATETIME(3) NULL,
    -- sessions begun before this are over, on every node
    ADD COLUMN sessions_from   DATETIME(3) NULL;

-- A role that holds for one contest only; staff_role has those that hold for all.
CREATE TABLE staff_contest_role (
    staff_member_id BIGINT      NOT NULL,
    contest_id      BIGINT      NOT NULL,
    role            VARCHAR(20) NOT NULL,
    PRIMARY KEY (staff_member_id, contest_id, role),
    CONSTRAINT fk_staff_contest_role_member FOREIGN KEY (staff_member_id) REFERENCES staff_member (id) ON DELETE CASCADE,
    CONSTRAINT fk_staff_contest_role_contest FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE
);

-- The secret is encrypted with a key outside the database. A code is worth nothing once last_step is its step or later.
CREATE TABLE staff_second_factor (
    staff_member_id BIGINT         NOT NULL PRIMARY KEY,
    secret          VARBINARY(128) NOT NULL,
    last_step       BIGINT         NOT NULL,
    enrolled_at     DATETIME(3)    NOT NULL,
    tries           INT            NOT NULL DEFAULT 0,
    tried_at        DATETIME(3)    NULL,
    CONSTRAINT fk_second_factor_member FOREIGN KEY (staff_member_id) REFERENCES staff_member (id) ON DELETE CASCADE
);

CREATE TABLE staff_recovery_code (
    staff_member_id BIGINT      NOT NULL,
    code_hash       BINARY(32)  NOT NULL,
    used_at         DATETIME(3) NULL,
    PRIMARY KEY (staff_member_id, code_hash),
    CONSTRAINT fk_recovery_code_factor FOREIGN KEY (staff_member_id) REFERENCES staff_second_factor (staff_member_id) ON DELETE CASCADE
);

-- One-time links: an invitation, or a way to a new password. The newest of a person is the only one that is good.
CREATE TABLE staff_link (
    staff_member_id BIGINT      NOT NULL PRIMARY KEY,
    token_hash      BINARY(32)  NOT NULL,
    made_by         VARCHAR(64) NOT NULL,
    made_at         DATETIME(3) NOT NULL,
    expires_at      DATETIME(3) NOT NULL,
    CONSTRAINT uk_staff_link_token UNIQUE (token_hash),
    CONSTRAINT fk_staff_link_member FOREIGN KEY (staff_member_id) REFERENCES staff_member (id) ON DELETE CASCADE
);
