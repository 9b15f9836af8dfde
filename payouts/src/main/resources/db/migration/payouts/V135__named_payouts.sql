-- Payouts that a statement names without a line that is matched with them: while such a line waits for people, a later
-- statement that does not show the payout proves nothing.
CREATE TABLE payouts.named_payout (
    payout_id    text NOT NULL,
    statement_id text NOT NULL,
    PRIMARY KEY (payout_id, statement_id)
);
