ALTER TABLE unit_tree
    ADD COLUMN name VARCHAR(255) NOT NULL DEFAULT '';
UPDATE unit_tree t
   SET name = COALESCE((SELECT u.name FROM unit u WHERE u.tree_id = t.id AND u.parent_id IS NULL ORDER BY u.position LIMIT 1),
                       t.code);

-- A unit is never deleted: it is no longer offered, or it has become another one.
ALTER TABLE unit
    ADD COLUMN league          VARCHAR(120) NOT NULL DEFAULT '',
    ADD COLUMN contact_name    VARCHAR(120) NOT NULL DEFAULT '',
    ADD COLUMN contact_address VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN retired_at      DATETIME(3)  NULL,
    -- always the unit it is now, also where that one merged later in its turn
    ADD COLUMN merged_into     BIGINT       NULL,
    ADD CONSTRAINT fk_unit_merged FOREIGN KEY (merged_into) REFERENCES unit (id);

-- Who changed what, when and why; what moved along when units merged.
CREATE TABLE unit_change (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tree_id     BIGINT        NOT NULL,
    unit_id     BIGINT        NOT NULL,
    kind        VARCHAR(20)   NOT NULL,
    other_id    BIGINT        NULL,
    value_from  VARCHAR(2000) NOT NULL DEFAULT '',
    value_to    VARCHAR(2000) NOT NULL DEFAULT '',
    reason      VARCHAR(500)  NOT NULL DEFAULT '',
    moved       TEXT          NULL,
    changed_at  DATETIME(3)   NOT NULL,
    changed_by  VARCHAR(64)   NOT NULL,
    CONSTRAINT fk_unit_change_tree FOREIGN KEY (tree_id) REFERENCES unit_tree (id),
    CONSTRAINT fk_unit_change_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT fk_unit_change_other FOREIGN KEY (other_id) REFERENCES unit (id)
);
-- a tree's history, and a unit's, the latest first
CREATE INDEX ix_unit_change_tree ON unit_change (tree_id, id);
CREATE INDEX ix_unit_change_unit ON unit_change (unit_id, id);

-- Which units a unit contact on the staff answers for, with everything below them.
CREATE TABLE unit_staff (
    username VARCHAR(64) NOT NULL,
    unit_id  BIGINT      NOT NULL,
    given_at DATETIME(3) NOT NULL,
    given_by VARCHAR(64) NOT NULL,
    PRIMARY KEY (username, unit_id),
    CONSTRAINT fk_unit_staff_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);

-- A tree as it was before it changed, for results that were published by it.
CREATE TABLE unit_snapshot (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tree_id  BIGINT      NOT NULL,
    taken_at DATETIME(3) NOT NULL,
    units    LONGTEXT    NOT NULL,
    CONSTRAINT fk_unit_snapshot_tree FOREIGN KEY (tree_id) REFERENCES unit_tree (id)
);

-- Published rounds whose tree has changed since; the others read the tree as it is.
CREATE TABLE round_units (
    round_id    BIGINT NOT NULL PRIMARY KEY,
    snapshot_id BIGINT NOT NULL,
    CONSTRAINT fk_round_units_round FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE CASCADE,
    CONSTRAINT fk_round_units_snapshot FOREIGN KEY (snapshot_id) REFERENCES unit_snapshot (id)
);
