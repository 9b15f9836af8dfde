-- Transfers from the bank to a float: what one person proposed, and what another made of it.
CREATE TABLE payouts.float_top_up (
    top_up_id    text        PRIMARY KEY,
    rail         text        NOT NULL,
    hub_id       text,
    reference    text        NOT NULL,
    amount_micro bigint      NOT NULL,
    currency     char(3)     NOT NULL,
    state        text        NOT NULL,
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    decided_by   text,
    CONSTRAINT proposer_is_not_approver CHECK (state <> 'APPROVED' OR decided_by <> proposed_by)
);
