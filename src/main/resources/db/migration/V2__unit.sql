CREATE TABLE unit_tree (
    id   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(64)  NOT NULL,
    CONSTRAINT uk_unit_tree_code UNIQUE (code)
);

-- Units are per tree and of any depth; the organization of the country changes too often for fixed levels.
CREATE TABLE unit (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tree_id   BIGINT       NOT NULL,
    parent_id BIGINT       NULL,
    code      VARCHAR(40)  NOT NULL,
    name      VARCHAR(255) NOT NULL,
    headcount INT          NOT NULL DEFAULT 0,
    position  INT          NOT NULL,
    CONSTRAINT uk_unit_code UNIQUE (tree_id, code),
    CONSTRAINT fk_unit_tree FOREIGN KEY (tree_id) REFERENCES unit_tree (id),
    CONSTRAINT fk_unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id)
);
