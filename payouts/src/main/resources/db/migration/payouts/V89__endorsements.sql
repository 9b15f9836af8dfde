-- The first of two approvals, where one person's is not enough.
ALTER TABLE payouts.payout_run ADD COLUMN endorsed_by text,
    ADD CONSTRAINT endorser_is_neither CHECK (endorsed_by NOT IN (started_by, approved_by));
-- And the payout that somebody holds a line to have paid, until the second person has spoken.
ALTER TABLE payouts.break ADD COLUMN named_payout text,
    ADD COLUMN endorsed_by text,
    ADD CONSTRAINT endorser_of_an_end_is_neither CHECK (endorsed_by NOT IN (proposed_by, approved_by));
