-- One row per share: what a worker's statement is read from.
CREATE TABLE payouts.earning_line (
    payee        uuid   NOT NULL,
    position     bigint NOT NULL,
    licence      uuid   NOT NULL,
    units        bigint NOT NULL CHECK (units > 0),
    amount_micro bigint NOT NULL CHECK (amount_micro >= 0),
    PRIMARY KEY (payee, position)
);

-- Which chunks are in; a chunk that comes again changes nothing.
CREATE TABLE payouts.earning_chunk (
    licence     uuid    NOT NULL,
    chunk       integer NOT NULL,
    chunks      integer NOT NULL,
    position    bigint  NOT NULL,
    chunk_micro bigint  NOT NULL,
    shares      integer NOT NULL,
    PRIMARY KEY (licence, chunk)
);
