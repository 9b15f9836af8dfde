-- When the owner of a payout said whether it arrived.
ALTER TABLE payouts.payout ADD COLUMN answered_at timestamptz;
