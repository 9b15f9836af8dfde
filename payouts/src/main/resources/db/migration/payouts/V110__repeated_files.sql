-- The same bytes again change nothing; that they came is worth knowing.
ALTER TABLE payouts.evidence_file ADD COLUMN repeats integer NOT NULL DEFAULT 0;
ALTER TABLE payouts.evidence_file ADD COLUMN repeated_by text;
ALTER TABLE payouts.evidence_file ADD COLUMN repeated_at timestamptz;

-- Late batches are looked for by when they were sent.
CREATE INDEX payout_batch_sent ON payouts.payout_batch (rail, submitting_at)
    WHERE submitting_at IS NOT NULL;
CREATE INDEX break_batch ON payouts.break (batch_id) WHERE category = 'LATE';
