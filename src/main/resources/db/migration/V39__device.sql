-- What tells that attempts of a round were begun in one browser: a keyed hash of a random number which that browser
-- keeps, never the number. Null where it brought none, where the contest's consent text does not tell of it, and again
-- when the person is erased. Read only together with the rest of a round's attempts, therefore without an index.
ALTER TABLE attempt ADD COLUMN device_mark BINARY(16) NULL;

-- Goes into every mark of a contest, so that one browser has other marks in another contest; gone with the personal data.
CREATE TABLE contest_device (
    contest_id BIGINT     NOT NULL PRIMARY KEY,
    secret     BINARY(32) NOT NULL,
    CONSTRAINT fk_contest_device FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE
);
