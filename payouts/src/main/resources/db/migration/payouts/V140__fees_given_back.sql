-- Of the fee that a payee agreed to, what nobody took or the provider gave back. The fee itself stays
-- what was disclosed.
ALTER TABLE payouts.payout ADD COLUMN fee_returned_micro bigint NOT NULL DEFAULT 0;
ALTER TABLE payouts.payout ADD CONSTRAINT payout_fee_goes_back_once
    CHECK (fee_returned_micro BETWEEN 0 AND fee_micro);
