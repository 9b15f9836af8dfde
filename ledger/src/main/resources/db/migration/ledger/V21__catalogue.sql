-- Products and their packets, as the catalogue and the operators' pages show them. Rebuilt from events.
create table ledger.product (
    product_id text        collate "C" not null primary key,
    terms      jsonb       not null,
    defined_by text        not null,
    defined_at timestamptz not null,
    retired_at timestamptz
);

create table ledger.packet (
    packet_id          text        collate "C" not null primary key,
    product_id         text        collate "C" not null,
    product_title      text        not null,
    epoch              text        not null,
    state              text        not null check (state in ('REQUESTED', 'SEALED', 'REFUSED', 'CLOSED')),
    requested_by       text        not null,
    requested_at       timestamptz not null,
    requested_position bigint      not null unique,
    terms              jsonb       not null,
    reasons            jsonb       not null default '[]',
    sealed             jsonb,
    sealed_at          timestamptz,
    ended_at           timestamptz,
    close_reason       text
);
create index packet_on_sale on ledger.packet (product_id, requested_position desc) where state = 'SEALED';
