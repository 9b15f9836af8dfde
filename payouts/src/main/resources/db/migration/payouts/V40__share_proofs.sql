-- The shares of a sale as they were allocated, a thousand to a row: what a share's proof is made of.
CREATE TABLE payouts.share_chunk (
    licence uuid     NOT NULL,
    chunk   integer  NOT NULL CHECK (chunk >= 0),
    chunks  integer  NOT NULL,
    payees  uuid[]   NOT NULL,
    units   bigint[] NOT NULL,
    micro   bigint[] NOT NULL,
    PRIMARY KEY (licence, chunk)
);
