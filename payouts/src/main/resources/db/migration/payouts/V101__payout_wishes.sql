-- From which amount on a payee wants money sent, and since when all there is; null means as usual.
CREATE TABLE payouts.payout_wish (
    payee_id        text    NOT NULL,
    currency        char(3) NOT NULL,
    threshold_micro bigint,
    cash_out_at     timestamptz,
    PRIMARY KEY (payee_id, currency)
);
