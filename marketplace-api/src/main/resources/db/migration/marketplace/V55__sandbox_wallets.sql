-- The sandbox keeps an account for each rail, each with statements of its own.
ALTER TABLE marketplace.sandbox_entry ADD COLUMN account text NOT NULL DEFAULT '7700000000001';

DROP INDEX marketplace.movement_is_booked_once;

CREATE UNIQUE INDEX movement_is_booked_once
    ON marketplace.sandbox_entry (account, currency, reference, (amount_micro > 0));

ALTER TABLE marketplace.sandbox_statement
    ADD COLUMN account text NOT NULL DEFAULT '7700000000001',
    DROP CONSTRAINT sandbox_statement_pkey,
    ADD PRIMARY KEY (account, currency, number);

-- What the sandbox's wallet provider was ordered to do, and what it says of it.
CREATE TABLE marketplace.sandbox_wallet_order (
    correlation_id uuid        PRIMARY KEY,
    server_id      uuid        NOT NULL UNIQUE,
    reference      text        NOT NULL,
    our_reference  text        NOT NULL,
    wallet         text        NOT NULL,
    amount         text        NOT NULL,
    currency       char(3)     NOT NULL,
    callback       text,
    status         text        NOT NULL,
    error          text,
    forgotten      boolean     NOT NULL DEFAULT false,
    ordered_at     timestamptz NOT NULL
);

CREATE INDEX sandbox_wallet_order_reference ON marketplace.sandbox_wallet_order (reference);
