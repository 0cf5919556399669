-- Who changes a list of members holds its row here: two files taken at once would put everybody onto it twice.
CREATE TABLE roster_lock (
    contest_id BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT fk_roster_lock_contest FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE
);
