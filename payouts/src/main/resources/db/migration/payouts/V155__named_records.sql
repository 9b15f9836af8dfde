-- Whoever says that a movement was recorded since names the record; it is looked for under that name.
ALTER TABLE payouts.break ADD COLUMN recorded_as text;
