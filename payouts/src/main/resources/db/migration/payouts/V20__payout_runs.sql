-- Payout runs as people read them. All of it follows from the log, except the two tables marked so.

-- Not from the log: account and holder, encrypted; without a row its destination pays nobody.
CREATE TABLE payouts.destination_secret (
    destination_id text        PRIMARY KEY,
    cipher         bytea       NOT NULL,
    kept_at        timestamptz NOT NULL DEFAULT now()
);

-- Not from the log: every file and answer of a provider as it came, read or refused.
CREATE TABLE payouts.evidence_file (
    sha256        char(64)    PRIMARY KEY,
    content       bytea       NOT NULL,
    received_by   text        NOT NULL,
    received_at   timestamptz NOT NULL,
    kind          text,
    statement_ids text[],
    lines         integer,
    refusal       text
);

CREATE TABLE payouts.destination (
    destination_id text        PRIMARY KEY,
    payee_id       text        NOT NULL,
    version        integer     NOT NULL,
    rail           text        NOT NULL,
    mask           text        NOT NULL,
    usable_from    timestamptz NOT NULL,
    registered_at  timestamptz NOT NULL,
    current        boolean     NOT NULL
);

CREATE UNIQUE INDEX destination_is_current_once ON payouts.destination (payee_id) WHERE current;
CREATE UNIQUE INDEX destination_version ON payouts.destination (payee_id, version);

CREATE TABLE payouts.payout_run (
    run_id       text        PRIMARY KEY,
    position     bigint      NOT NULL,
    rail         text        NOT NULL,
    currency     char(3)     NOT NULL,
    state        text        NOT NULL,
    payout_count integer     NOT NULL,
    total_micro  bigint      NOT NULL,
    started_by   text        NOT NULL,
    started_at   timestamptz NOT NULL,
    approved_by  text,
    approved_at  timestamptz,
    CONSTRAINT maker_is_not_checker CHECK (approved_by <> started_by)
);

CREATE INDEX payout_run_position ON payouts.payout_run (position DESC);

CREATE TABLE payouts.payout_batch (
    batch_id       text    PRIMARY KEY,
    run_id         text    NOT NULL,
    number         integer NOT NULL,
    rail           text    NOT NULL,
    currency       char(3) NOT NULL,
    payout_count   integer NOT NULL,
    total_micro    bigint  NOT NULL,
    phase          text    NOT NULL,
    reserved_by    text    NOT NULL,
    approved_by    text,
    approved_at    timestamptz,
    channel        text,
    request_sha256 char(64),
    submitting_at  timestamptz,
    attempts       integer NOT NULL DEFAULT 0,
    unknown_reason text,
    -- Position of the last event that moved this batch's money, and what was frozen at the send.
    money_position bigint  NOT NULL,
    frozen_sha256  text,
    CONSTRAINT batch_maker_is_not_checker CHECK (approved_by <> reserved_by)
);

CREATE INDEX payout_batch_run ON payouts.payout_batch (run_id, number);

CREATE TABLE payouts.payout (
    payout_id      text        PRIMARY KEY,
    batch_id       text        NOT NULL,
    payee_id       text        NOT NULL,
    destination_id text        NOT NULL,
    currency       char(3)     NOT NULL,
    gross_micro    bigint      NOT NULL,
    fee_micro      bigint      NOT NULL,
    net_micro      bigint      NOT NULL,
    settled_micro  bigint      NOT NULL DEFAULT 0,
    returned_micro bigint      NOT NULL DEFAULT 0,
    state          text        NOT NULL,
    state_since    timestamptz NOT NULL,
    reserved_at    timestamptz NOT NULL,
    provider_code  text,
    evidence       text,
    receipt        text,
    missed_at      timestamptz
);

CREATE INDEX payout_batch_members ON payouts.payout (batch_id);
CREATE INDEX payout_payee ON payouts.payout (payee_id, reserved_at DESC, payout_id DESC);
CREATE INDEX payout_open ON payouts.payout (state)
    WHERE state NOT IN ('RECONCILED', 'RELEASED');

-- Each payout and each statement line is in at most one live match.
CREATE TABLE payouts.payout_match (
    payout_id    text    PRIMARY KEY,
    statement_id text    NOT NULL,
    line         integer NOT NULL,
    CONSTRAINT line_is_claimed_once UNIQUE (statement_id, line)
);
