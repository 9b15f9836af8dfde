-- Public figures count only what happened long enough ago, so a payout knows when it was paid and sent back.
ALTER TABLE payouts.payout ADD COLUMN settled_at timestamptz, ADD COLUMN returned_at timestamptz;

-- Of rows written before, the last change of state: never earlier than the payment itself.
UPDATE payouts.payout SET settled_at = state_since WHERE settled_micro > 0;
UPDATE payouts.payout SET returned_at = state_since WHERE returned_micro > 0;
