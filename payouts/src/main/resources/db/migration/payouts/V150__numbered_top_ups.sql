-- Which proposal of a reference waits, so that an approval is of the one that was read.
ALTER TABLE payouts.float_top_up ADD COLUMN number integer NOT NULL DEFAULT 1;
