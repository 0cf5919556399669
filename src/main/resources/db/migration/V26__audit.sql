-- What the staff did. Each row carries the hash of the one before it, so that a row that was changed, taken out or put
-- in later is found (docs/audit.md). Nothing here may ever be deleted, so it holds no name and no number of an entrant.
CREATE TABLE audit_entry (
    number      BIGINT        NOT NULL PRIMARY KEY,
    done_at     DATETIME(6)   NOT NULL,
    who         VARCHAR(64)   COLLATE utf8mb4_bin NOT NULL,
    roles       VARCHAR(120)  COLLATE utf8mb4_bin NOT NULL,
    -- the network the request came from, not the whole address
    address     VARCHAR(50)   COLLATE utf8mb4_bin NOT NULL,
    act         VARCHAR(80)   COLLATE utf8mb4_bin NOT NULL,
    object_kind VARCHAR(40)   COLLATE utf8mb4_bin NOT NULL,
    object_id   VARCHAR(64)   COLLATE utf8mb4_bin NOT NULL,
    -- what the object was called at that moment
    subject     VARCHAR(300)  COLLATE utf8mb4_bin NOT NULL,
    -- JSON objects, or nothing; text, because the hash is over every character
    before_json TEXT          COLLATE utf8mb4_bin NOT NULL,
    after_json  TEXT          COLLATE utf8mb4_bin NOT NULL,
    reason      VARCHAR(2000) COLLATE utf8mb4_bin NOT NULL,
    previous    CHAR(64)      COLLATE utf8mb4_bin NOT NULL,
    hash        CHAR(64)      COLLATE utf8mb4_bin NOT NULL
);
-- the list narrowed to a person, a kind of act, an object, a time
CREATE INDEX ix_audit_who ON audit_entry (who, number);
CREATE INDEX ix_audit_act ON audit_entry (act, number);
CREATE INDEX ix_audit_object ON audit_entry (object_kind, object_id, number);
CREATE INDEX ix_audit_time ON audit_entry (done_at);

-- The last row's number and hash. Whoever appends locks it, last of all and only until the commit: one chain.
CREATE TABLE audit_head (
    id     TINYINT  NOT NULL PRIMARY KEY,
    number BIGINT   NOT NULL,
    hash   CHAR(64) COLLATE utf8mb4_bin NOT NULL
);
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_head is never deleted';
