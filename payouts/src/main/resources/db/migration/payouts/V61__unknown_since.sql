-- Since when an answer is missing, so that the provider is asked in time.
ALTER TABLE payouts.payout_batch ADD COLUMN unknown_at timestamptz;

CREATE INDEX payout_batch_unknown ON payouts.payout_batch (batch_id) WHERE phase = 'UNKNOWN';
