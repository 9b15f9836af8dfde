-- Several rails: each statement is of the account of one, and deposits arrive on one.
ALTER TABLE payouts.statement ADD COLUMN rail text NOT NULL DEFAULT 'BANK';

ALTER TABLE payouts.deposit ADD COLUMN rail text NOT NULL DEFAULT 'BANK';

-- A top-up leaves one account and arrives on another under one reference.
DROP INDEX payouts.deposit_is_matched_once;

CREATE UNIQUE INDEX deposit_is_matched_once
    ON payouts.statement_line (deposit_reference, (amount_micro > 0))
    WHERE outcome = 'MATCHED_DEPOSIT' AND live;

-- Which account of the books mirrors the one that a statement is of; follows from the log.
CREATE TABLE payouts.statement_rail (
    statement_id text PRIMARY KEY,
    rail         text NOT NULL
);
