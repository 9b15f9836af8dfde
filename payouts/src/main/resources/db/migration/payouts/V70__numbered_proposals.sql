-- An approval names the proposal that was read.
ALTER TABLE payouts.break ADD COLUMN proposal integer;

CREATE INDEX break_missing ON payouts.break (payout_id)
    WHERE category = 'MISSING_AT_PROVIDER' AND state IN ('OPEN', 'RESOLUTION_PROPOSED');
