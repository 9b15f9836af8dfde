-- What was given back and never paid: a debit that names nothing may have paid it all the same.
CREATE INDEX payout_given_back ON payouts.payout (net_micro)
    WHERE state = 'RELEASED' AND settled_micro = 0;
