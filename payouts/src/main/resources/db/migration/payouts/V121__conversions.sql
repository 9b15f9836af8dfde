-- What many are owed in one currency, exchanged in one sum for another: the list, the bank's word, who agreed.
CREATE TABLE payouts.conversion (
    conversion_id   text        PRIMARY KEY,
    position        bigint      NOT NULL,
    rail            text        NOT NULL,
    state           text        NOT NULL,
    payees          integer     NOT NULL,
    sold_micro      bigint      NOT NULL CHECK (sold_micro > 0),
    sold_currency   char(3)     NOT NULL,
    bought_currency char(3)     NOT NULL,
    number          integer     NOT NULL DEFAULT 0,
    received_micro  bigint      NOT NULL DEFAULT 0 CHECK (received_micro >= 0),
    reference       text,
    opened_by       text        NOT NULL,
    opened_at       timestamptz NOT NULL,
    proposed_by     text,
    endorsed_by     text,
    decided_by      text,
    decided_at      timestamptz,
    CONSTRAINT exchanger_is_not_approver CHECK (
        state <> 'APPROVED'
        OR decided_by <> proposed_by AND endorsed_by IS DISTINCT FROM decided_by)
);

CREATE INDEX conversion_position ON payouts.conversion (position);
CREATE INDEX conversion_reference ON payouts.conversion (reference) WHERE reference IS NOT NULL;

-- What each payee gives, and gets once it is approved; until then it is null.
CREATE TABLE payouts.conversion_share (
    conversion_id text   NOT NULL,
    payee_id      text   NOT NULL,
    sold_micro    bigint NOT NULL CHECK (sold_micro > 0),
    bought_micro  bigint CHECK (bought_micro >= 0),
    position      bigint,
    PRIMARY KEY (conversion_id, payee_id)
);

CREATE INDEX conversion_share_payee ON payouts.conversion_share (payee_id, position)
    WHERE bought_micro IS NOT NULL;

-- What exchanges made of what each payee is owed: less of one currency, more of another.
CREATE VIEW payouts.converted AS
SELECT s.payee_id, c.sold_currency AS currency, -s.sold_micro AS amount_micro, s.position,
       c.decided_at
FROM payouts.conversion_share s JOIN payouts.conversion c USING (conversion_id)
WHERE s.bought_micro IS NOT NULL
UNION ALL
SELECT s.payee_id, c.bought_currency, s.bought_micro, s.position, c.decided_at
FROM payouts.conversion_share s JOIN payouts.conversion c USING (conversion_id)
WHERE s.bought_micro IS NOT NULL;

-- Whether a movement that was recorded ahead of its statement line is a side of an exchange.
ALTER TABLE payouts.deposit ADD COLUMN exchanged boolean NOT NULL DEFAULT false;
