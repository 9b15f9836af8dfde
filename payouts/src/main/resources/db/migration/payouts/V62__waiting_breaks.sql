-- What waits for people is little, whatever has been.
CREATE INDEX break_waiting ON payouts.break (category, state)
    WHERE state IN ('OPEN', 'RESOLUTION_PROPOSED');
