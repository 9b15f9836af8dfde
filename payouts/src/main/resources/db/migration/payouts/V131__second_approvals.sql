-- What is too large for one approval: who gave the first.
ALTER TABLE payouts.float_top_up ADD COLUMN endorsed_by text;
ALTER TABLE payouts.statement ADD COLUMN endorsed_by text;
