-- When the payout of a voucher was given back; from then on it is neither shown nor redeemed.
ALTER TABLE payouts.voucher ADD COLUMN voided_at timestamptz;
