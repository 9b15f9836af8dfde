-- What two people changed about a sale after the fact: the proposal, and what came of it.
CREATE TABLE payouts.amendment (
    licence        uuid        NOT NULL,
    number         integer     NOT NULL,
    position       bigint      NOT NULL UNIQUE,
    kind           text        NOT NULL,
    state          text        NOT NULL,
    old_micro      bigint      NOT NULL,
    new_micro      bigint      NOT NULL,
    -- Where a refund came from, or a correction: the last three are nobody's but the platform's.
    clearing_micro bigint      NOT NULL DEFAULT 0,
    fee_micro      bigint      NOT NULL DEFAULT 0,
    rounding_micro bigint      NOT NULL DEFAULT 0,
    loss_micro     bigint      NOT NULL DEFAULT 0,
    currency       char(3)     NOT NULL,
    workers        bigint      NOT NULL,
    ends_licence   boolean     NOT NULL,
    cause          text        NOT NULL,
    reason         text        NOT NULL,
    proposed_by    text        NOT NULL,
    proposed_at    timestamptz NOT NULL,
    endorsed_by    text,
    decided_by     text,
    decided_at     timestamptz,
    PRIMARY KEY (licence, number),
    CONSTRAINT amender_is_not_approver CHECK (
        state <> 'APPROVED' OR decided_by <> proposed_by AND endorsed_by IS DISTINCT FROM decided_by),
    CONSTRAINT parts_give_what_changed CHECK (
        state <> 'APPROVED'
        OR clearing_micro + fee_micro + rounding_micro + loss_micro = abs(old_micro - new_micro))
);

CREATE INDEX amendment_state ON payouts.amendment (state, position);

-- Beside the share, never in its place: what it was, and what it has been since.
CREATE TABLE payouts.earning_correction (
    payee     uuid    NOT NULL,
    position  bigint  NOT NULL,
    licence   uuid    NOT NULL,
    number    integer NOT NULL,
    old_micro bigint  NOT NULL,
    new_micro bigint  NOT NULL,
    PRIMARY KEY (payee, position),
    CONSTRAINT shares_are_never_taken_back CHECK (new_micro > old_micro)
);

CREATE INDEX earning_correction_licence ON payouts.earning_correction (licence, payee);

-- All that a worker has earned: shares, and what was missing of them.
CREATE VIEW payouts.earned AS
SELECT payee, position, licence, amount_micro FROM payouts.earning_line
UNION ALL
SELECT payee, position, licence, new_micro - old_micro FROM payouts.earning_correction;
