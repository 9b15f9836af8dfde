-- What a distribution needs to know of packets and sales, and what became of it.

CREATE TABLE payouts.contributor_chunk (
    packet_id text     NOT NULL,
    chunk     integer  NOT NULL,
    chunks    integer  NOT NULL,
    payees    uuid[]   NOT NULL,
    units     bigint[] NOT NULL,
    PRIMARY KEY (packet_id, chunk),
    CHECK (cardinality(payees) = cardinality(units))
);

CREATE TABLE payouts.sale (
    licence             uuid        PRIMARY KEY,
    position            bigint      NOT NULL UNIQUE,
    -- Of the event that asked last for this sale to be distributed: the sale itself, or a retry.
    asked_position      bigint      NOT NULL,
    off_taker_id        text        NOT NULL,
    off_taker_name      text        NOT NULL,
    packet_id           text        NOT NULL,
    product_id          text        NOT NULL,
    product_title       text        NOT NULL,
    purpose             text        NOT NULL,
    pricing_mode        text        NOT NULL,
    pricing_micro       bigint      NOT NULL,
    contributor_count   bigint      NOT NULL,
    contributors_sha256 text        NOT NULL,
    currency            char(3)     NOT NULL,
    price_micro         bigint      NOT NULL,
    fee_micro           bigint      NOT NULL,
    rounding_micro      bigint      NOT NULL,
    sold_at             timestamptz NOT NULL,
    ends_at             timestamptz NOT NULL
);

CREATE TABLE payouts.distribution (
    licence         uuid        PRIMARY KEY,
    position        bigint      NOT NULL,
    total_micro     bigint      NOT NULL,
    share_count     bigint      NOT NULL,
    total_units     bigint      NOT NULL,
    chunks          integer     NOT NULL,
    algorithm       text        NOT NULL,
    manifest_sha256 text        NOT NULL,
    result_sha256   text        NOT NULL,
    distributed_at  timestamptz NOT NULL
);

CREATE TABLE payouts.distribution_held (
    licence     uuid        PRIMARY KEY,
    position    bigint      NOT NULL,
    packet_id   text        NOT NULL,
    rule        text        NOT NULL,
    detail      text        NOT NULL,
    currency    char(3)     NOT NULL,
    price_micro bigint      NOT NULL,
    sold_at     timestamptz NOT NULL
);
