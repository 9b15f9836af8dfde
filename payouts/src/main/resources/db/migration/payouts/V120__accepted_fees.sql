-- What payees agreed to have taken off by a rail.
CREATE TABLE payouts.accepted_fee (
    payee_id     text    NOT NULL,
    rail         text    NOT NULL,
    currency     char(3) NOT NULL,
    flat_micro   bigint  NOT NULL CHECK (flat_micro >= 0),
    basis_points integer NOT NULL CHECK (basis_points >= 0),
    PRIMARY KEY (payee_id, rail, currency)
);
