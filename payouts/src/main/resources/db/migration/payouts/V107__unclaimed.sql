-- Whose money is set aside because its owner cannot be reached: still the owner's, line by line.
CREATE TABLE payouts.unclaimed (
    set_aside_id text        NOT NULL,
    payee_id     text        NOT NULL,
    cohort       text        NOT NULL,
    currency     char(3)     NOT NULL,
    amount_micro bigint      NOT NULL CHECK (amount_micro > 0),
    set_aside_at timestamptz NOT NULL,
    returned_at  timestamptz,
    PRIMARY KEY (set_aside_id, payee_id)
);

CREATE INDEX unclaimed_payee ON payouts.unclaimed (payee_id) WHERE returned_at IS NULL;
