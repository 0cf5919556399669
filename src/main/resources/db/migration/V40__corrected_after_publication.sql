-- When results that are public were last corrected by a decision, while no later version is published: readers of the
-- record are told that the ranking now is not the one of the record.
ALTER TABLE award_seal ADD COLUMN corrected_at DATETIME(3) NULL;
