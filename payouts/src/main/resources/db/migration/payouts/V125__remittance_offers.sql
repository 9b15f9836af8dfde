-- What payees were shown of sending money abroad, sealed under each payee's own key.
CREATE TABLE payouts.remittance_offer (
    offer_id text PRIMARY KEY,
    payee_id text NOT NULL,
    key_id text NOT NULL,
    ciphertext text NOT NULL,
    shown_at timestamptz NOT NULL,
    chosen_rank integer CHECK (chosen_rank > 0),
    chosen_at timestamptz
);

CREATE INDEX remittance_offer_payee ON payouts.remittance_offer (payee_id, shown_at DESC);
