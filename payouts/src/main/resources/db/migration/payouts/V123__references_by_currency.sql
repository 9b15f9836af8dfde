-- One reference may stand for one movement each way in each currency, as the two sides of an exchange do.
DROP INDEX payouts.deposit_is_matched_once;

CREATE UNIQUE INDEX deposit_is_matched_once
    ON payouts.statement_line (deposit_reference, (amount_micro > 0), currency)
    WHERE outcome = 'MATCHED_DEPOSIT' AND live;
