-- What one person could not record alone as paid in, and what a second made of it.
CREATE TABLE payouts.large_deposit (
    off_taker_id text        NOT NULL,
    proposal     integer     NOT NULL,
    reference    text        NOT NULL,
    amount_micro bigint      NOT NULL,
    currency     char(3)     NOT NULL,
    state        text        NOT NULL,
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    decided_by   text,
    PRIMARY KEY (off_taker_id, proposal)
);

CREATE INDEX large_deposit_reference ON payouts.large_deposit (reference) WHERE state = 'PROPOSED';

-- Whoever is about to record something under a reference holds it, so that two doors in the same
-- moment cannot both find it free. What is recorded needs it no longer: the lists of deposits,
-- top-ups and exchanges say whose it is.
CREATE TABLE payouts.reference_hold (
    reference text        PRIMARY KEY,
    owner     text        NOT NULL,
    held_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
