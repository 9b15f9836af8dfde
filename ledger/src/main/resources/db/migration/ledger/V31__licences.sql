-- Quotes, licences and deliveries. Rebuilt from events; amounts are copied, never computed here.
create table ledger.quote (
    quote_id          text        collate "C" not null primary key,
    off_taker_id      text        collate "C" not null,
    packet_id         text        collate "C" not null,
    product_id        text        collate "C" not null,
    purpose           text        not null,
    term_days         integer     not null,
    contributor_count bigint      not null,
    row_count         bigint      not null,
    price_micro       bigint      not null,
    fee_micro         bigint      not null,
    rounding_micro    bigint      not null,
    total_micro       bigint      not null check (total_micro = price_micro + fee_micro + rounding_micro),
    currency          text        not null,
    issued_at         timestamptz not null,
    valid_until       timestamptz not null,
    licence_id        text        collate "C"
);

create table ledger.licence (
    licence_id        text        collate "C" not null primary key,
    position          bigint      not null unique,
    off_taker_id      text        collate "C" not null,
    off_taker_name    text        not null,
    packet_id         text        collate "C" not null,
    product_id        text        collate "C" not null,
    product_title     text        not null,
    purpose           text        not null,
    quote_id          text        collate "C" not null unique,
    pricing_mode      text        not null,
    pricing_micro     bigint      not null,
    contributor_count bigint      not null,
    price_micro       bigint      not null,
    fee_micro         bigint      not null,
    rounding_micro    bigint      not null,
    total_micro       bigint      not null check (total_micro = price_micro + fee_micro + rounding_micro),
    currency          text        not null,
    sold_at           timestamptz not null,
    ends_at           timestamptz not null
);
create index licence_of_off_taker on ledger.licence (off_taker_id, position desc);

create table ledger.delivery (
    position     bigint      not null primary key,
    licence_id   text        collate "C" not null,
    off_taker_id text        collate "C" not null,
    packet_id    text        collate "C" not null,
    path         text        not null,
    sha256       text        not null,
    bytes        bigint      not null,
    delivered_at timestamptz not null
);
create index delivery_of_licence on ledger.delivery (licence_id);
create index delivery_to_off_taker on ledger.delivery (off_taker_id, position desc);
