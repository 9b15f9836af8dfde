-- What banks send names people and their accounts, so the bytes are sealed; the key is elsewhere.
ALTER TABLE payouts.evidence_file DROP COLUMN content;
ALTER TABLE payouts.evidence_file ADD COLUMN key_id uuid NOT NULL;
ALTER TABLE payouts.evidence_file ADD COLUMN ciphertext bytea NOT NULL;
