-- Staff of the house. Names are searched without tone marks, hence the accent-insensitive collation.
CREATE TABLE staff_member (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username      VARCHAR(64)  NOT NULL,
    full_name     VARCHAR(120) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    one_time      BOOLEAN      NOT NULL DEFAULT FALSE,
    sample        BOOLEAN      NOT NULL DEFAULT FALSE,
    enabled       BOOLEAN      NOT NULL DEFAULT TRUE,
    created_at    DATETIME(3)  NOT NULL,
    CONSTRAINT uk_staff_username UNIQUE (username)
);

CREATE TABLE staff_role (
    staff_member_id BIGINT      NOT NULL,
    role            VARCHAR(20) NOT NULL,
    PRIMARY KEY (staff_member_id, role),
    CONSTRAINT fk_staff_role_member FOREIGN KEY (staff_member_id) REFERENCES staff_member (id) ON DELETE CASCADE
);
