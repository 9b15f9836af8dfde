-- Statements, their lines and the breaks, as they follow from the log.

CREATE TABLE payouts.statement (
    statement_id      text        PRIMARY KEY,
    position          bigint      NOT NULL,
    account_id        text        NOT NULL,
    bank_statement_id text        NOT NULL,
    sha256            char(64)    NOT NULL,
    account_mask      text        NOT NULL,
    sequence          bigint      NOT NULL,
    opened_at         timestamptz NOT NULL,
    closed_at         timestamptz NOT NULL,
    opening_micro     bigint      NOT NULL,
    credit_micro      bigint      NOT NULL,
    debit_micro       bigint      NOT NULL,
    closing_micro     bigint      NOT NULL,
    currency          char(3)     NOT NULL,
    line_count        integer     NOT NULL,
    imported_by       text        NOT NULL,
    imported_at       timestamptz NOT NULL,
    CONSTRAINT statement_is_numbered_once UNIQUE (account_id, sequence),
    CONSTRAINT lines_give_the_closing_balance
        CHECK (opening_micro + credit_micro - debit_micro = closing_micro)
);

CREATE INDEX statement_position ON payouts.statement (position DESC);

CREATE TABLE payouts.statement_line (
    statement_id      text    NOT NULL,
    line              integer NOT NULL,
    amount_micro      bigint  NOT NULL,
    currency          char(3) NOT NULL,
    reversal          boolean NOT NULL,
    end_to_end_id     text,
    bank_reference    text,
    outcome           text    NOT NULL,
    payout_id         text,
    batch_id          text,
    deposit_reference text,
    rung              text,
    PRIMARY KEY (statement_id, line)
);

CREATE UNIQUE INDEX deposit_is_matched_once ON payouts.statement_line (deposit_reference)
    WHERE outcome = 'MATCHED_DEPOSIT';

CREATE TABLE payouts.deposit (
    reference    text        NOT NULL,
    off_taker_id text        NOT NULL,
    amount_micro bigint      NOT NULL,
    currency     char(3)     NOT NULL,
    deposited_at timestamptz NOT NULL,
    PRIMARY KEY (reference, off_taker_id)
);

CREATE TABLE payouts.break (
    break_id       text        PRIMARY KEY,
    position       bigint      NOT NULL,
    category       text        NOT NULL,
    severity       integer     NOT NULL,
    state          text        NOT NULL,
    payout_id      text,
    batch_id       text,
    statement_id   text,
    line           integer,
    amount_micro   bigint      NOT NULL,
    expected_micro bigint      NOT NULL,
    currency       char(3)     NOT NULL,
    in_suspense    boolean     NOT NULL,
    detail         text        NOT NULL,
    resolution     text,
    note           text,
    proposed_by    text,
    approved_by    text,
    opened_at      timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    CONSTRAINT proposer_is_not_approver CHECK (approved_by <> proposed_by)
);

CREATE INDEX break_order ON payouts.break (severity, position);
CREATE INDEX break_payout ON payouts.break (payout_id) WHERE payout_id IS NOT NULL;
CREATE INDEX break_statement ON payouts.break (statement_id) WHERE statement_id IS NOT NULL;
