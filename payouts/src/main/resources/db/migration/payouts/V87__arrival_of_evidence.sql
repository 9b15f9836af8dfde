-- Files in the order in which they came, for the list of imports.
ALTER TABLE payouts.evidence_file ADD COLUMN arrival bigint GENERATED ALWAYS AS IDENTITY;

CREATE UNIQUE INDEX evidence_file_arrival ON payouts.evidence_file (arrival);
CREATE INDEX statement_closed ON payouts.statement (closed_at) WHERE revoked_at IS NULL;
