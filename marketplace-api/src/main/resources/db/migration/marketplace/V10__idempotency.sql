-- First answers by key. The key is a hash of client and Idempotency-Key; the answer is sealed.

create sequence marketplace.process_number as integer;

create table marketplace.idempotency (
    key bytea primary key,
    request bytea not null,
    attempt integer not null,
    process integer,
    answer bytea,
    created_at timestamptz not null
);
create index idempotency_by_age on marketplace.idempotency (created_at);
