-- That the stored standings of a closed round are what its exported record gives; one row for each look.
CREATE TABLE recount_check (
    id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round_id         BIGINT        NOT NULL,
    -- of the closing whose standings were looked at: standings computed anew are looked at anew
    closed_at        DATETIME(3)   NOT NULL,
    checked_at       DATETIME(3)   NOT NULL,
    places           INT           NOT NULL,
    agrees           BOOLEAN       NOT NULL,
    first_difference VARCHAR(1000) NULL,
    attempts_sha256  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT fk_recount_round FOREIGN KEY (round_id) REFERENCES round (id)
);
-- the last look at a round, and whether a closing was looked at
CREATE INDEX ix_recount_check ON recount_check (round_id, id);
