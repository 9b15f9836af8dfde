-- Off-takers and their prepaid funds. Balances are the results that the events state, never sums made here.
create table ledger.off_taker (
    off_taker_id        text        collate "C" not null primary key,
    name                text        not null,
    recipient_class     text        not null,
    purposes            text[]      not null,
    standing            text        not null check (standing in ('REGISTERED', 'APPROVED', 'SUSPENDED')),
    registered_by       text        not null,
    registered_at       timestamptz not null,
    registered_position bigint      not null unique,
    approved_by         text,
    approved_at         timestamptz,
    suspension_reason   text,
    suspended_at        timestamptz
);

create table ledger.account_line (
    position      bigint      not null primary key,
    off_taker_id  text        collate "C" not null,
    kind          text        not null check (kind in ('DEPOSIT', 'CAPTURE')),
    reference     text        not null,
    amount_micro  bigint      not null,
    prepaid_micro bigint      not null check (prepaid_micro >= 0),
    currency      text        not null,
    at            timestamptz not null
);
create index account_line_of_off_taker on ledger.account_line (off_taker_id, currency, position desc);
