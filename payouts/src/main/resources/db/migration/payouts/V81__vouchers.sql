-- Cash that waits at hubs; found by a keyed digest of the code, which itself is stored nowhere.
CREATE TABLE payouts.voucher (
    payout_id      text        PRIMARY KEY,
    book_id        text        NOT NULL,
    batch_id       text        NOT NULL,
    hub_id         text        NOT NULL,
    amount_micro   bigint      NOT NULL,
    currency       char(3)     NOT NULL,
    lookup         char(64)    NOT NULL UNIQUE,
    issued_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    redeemed_at    timestamptz,
    receipt_sha256 text
);

CREATE INDEX voucher_batch ON payouts.voucher (batch_id);
CREATE INDEX voucher_hub ON payouts.voucher (hub_id, currency);

-- A top-up may be for one hub's cash box.
ALTER TABLE payouts.deposit ADD COLUMN hub_id text;

CREATE INDEX deposit_hub ON payouts.deposit (hub_id) WHERE hub_id IS NOT NULL;

-- The box of each hub as an account: its counts are the statements of it.
CREATE TABLE payouts.hub_account (
    account_id text    PRIMARY KEY,
    hub_id     text    NOT NULL,
    currency   char(3) NOT NULL
);

-- What we know to have moved in a box.
CREATE VIEW payouts.hub_movement AS
SELECT h.account_id, -v.amount_micro AS amount_micro, v.redeemed_at AS moved_at
FROM payouts.hub_account h JOIN payouts.voucher v USING (hub_id, currency)
WHERE v.redeemed_at IS NOT NULL
UNION ALL
SELECT h.account_id, d.amount_micro, d.deposited_at
FROM payouts.hub_account h JOIN payouts.deposit d USING (hub_id, currency);
