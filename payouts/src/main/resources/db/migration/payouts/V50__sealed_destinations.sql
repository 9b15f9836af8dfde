-- Account and holder stand sealed in the event, and so they do here: a projection like any other. What opens them is
-- elsewhere; once it is destroyed the ciphertext goes as well.
DROP TABLE payouts.destination_secret;
ALTER TABLE payouts.destination DROP COLUMN mask;
ALTER TABLE payouts.destination ADD COLUMN key_id text NOT NULL;
ALTER TABLE payouts.destination ADD COLUMN ciphertext text;
