-- The book of the bank that the demo brings along. Used only where the sandbox is switched on.

CREATE TABLE marketplace.sandbox_entry (
    entry        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    currency     char(3)     NOT NULL,
    amount_micro bigint      NOT NULL,
    reference    text        NOT NULL,
    payment_id   text,
    booked_at    timestamptz NOT NULL,
    statement    integer,
    CONSTRAINT movement_is_booked_once UNIQUE (currency, reference)
);

CREATE TABLE marketplace.sandbox_statement (
    currency      char(3)     NOT NULL,
    number        integer     NOT NULL,
    closing_micro bigint      NOT NULL,
    content       bytea       NOT NULL,
    closed_at     timestamptz NOT NULL,
    PRIMARY KEY (currency, number)
);
