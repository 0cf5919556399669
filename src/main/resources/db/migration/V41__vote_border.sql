-- A vote about a tie is a vote about one border: which prize, and how many of it there were for the tie. When somebody
-- above is passed over, the same people stand at another border, about which nobody has voted.
-- Votes recorded before keep NULL here and decide nothing any more: at which border they were taken is not known, and
-- from the rows it cannot be told whether somebody above was passed over since. The tie waits for a vote again; sealed
-- results stay as they are.
ALTER TABLE award_vote
    -- INDIVIDUAL, COLLECTIVE or SPECIAL; the name of the prize is in prize
    ADD COLUMN border_of VARCHAR(10) NULL AFTER prize,
    ADD COLUMN places    INT         NULL AFTER border_of;
