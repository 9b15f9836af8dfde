-- A revoked statement stays readable; its number, its name and what it had claimed are free again.
ALTER TABLE payouts.statement
    ADD COLUMN proposal integer,
    ADD COLUMN reason text,
    ADD COLUMN proposed_by text,
    ADD COLUMN revoked_by text,
    ADD COLUMN revoked_at timestamptz,
    ADD CONSTRAINT revoker_is_not_proposer CHECK (revoked_by <> proposed_by),
    DROP CONSTRAINT statement_is_numbered_once;

CREATE UNIQUE INDEX statement_is_numbered_once ON payouts.statement (account_id, sequence)
    WHERE revoked_at IS NULL;

ALTER TABLE payouts.statement_line ADD COLUMN live boolean NOT NULL DEFAULT true;

DROP INDEX payouts.deposit_is_matched_once;

CREATE UNIQUE INDEX deposit_is_matched_once ON payouts.statement_line (deposit_reference)
    WHERE outcome = 'MATCHED_DEPOSIT' AND live;

-- Which statement lacked a payout: without it the payout was never missing.
ALTER TABLE payouts.payout ADD COLUMN missed_by text;

CREATE INDEX payout_missed_by ON payouts.payout (missed_by) WHERE missed_by IS NOT NULL;
