-- The web sites that may show a contest inside their own pages. Read as a whole and kept in memory; there are few.
CREATE TABLE contest_origin (
    contest_id BIGINT       NOT NULL,
    origin     VARCHAR(255) NOT NULL COLLATE utf8mb4_bin,
    PRIMARY KEY (contest_id, origin),
    CONSTRAINT fk_origin_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
