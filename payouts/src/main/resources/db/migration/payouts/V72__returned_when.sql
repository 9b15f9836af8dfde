-- Figures of an earlier day count what had been paid and sent back by then, so a return knows its time as well.
ALTER TABLE payouts.payout ADD COLUMN returned_at timestamptz;

-- Of rows written before, the last change of state, which a return is.
UPDATE payouts.payout SET returned_at = state_since WHERE returned_micro > 0;
