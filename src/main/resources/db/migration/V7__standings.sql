-- A person's counted attempt in a round with a ready sort key: smaller is better, compared as bytes.
-- The public columns stop moving when the board is frozen; the jury reads the full ones.
CREATE TABLE standing (
    round_id          BIGINT       NOT NULL,
    participant_id    UUID         NOT NULL,
    unit_id           BIGINT       NOT NULL,
    attempt_id        UUID         NOT NULL,
    sort_key          VARBINARY(96) NOT NULL,
    public_attempt_id UUID         NULL,
    public_sort_key   VARBINARY(96) NULL,
    PRIMARY KEY (round_id, participant_id),
    CONSTRAINT fk_standing_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
CREATE INDEX ix_standing_rank ON standing (round_id, sort_key, participant_id);
CREATE INDEX ix_standing_public_rank ON standing (round_id, public_sort_key, participant_id);

-- Rounds whose final standings were computed after the close.
CREATE TABLE round_closing (
    round_id  BIGINT      NOT NULL PRIMARY KEY,
    closed_at DATETIME(3) NOT NULL,
    actual    DECIMAL(14,5) NULL
);
