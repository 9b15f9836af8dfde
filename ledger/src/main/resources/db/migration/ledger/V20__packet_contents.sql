-- What the assembly leaves behind when a packet is sealed. These are facts, not projections: they are written
-- before SealPacket is sent and never rebuilt, because the rows they come from may be unreadable by then.

-- Which grant, of which worker, lets a packet hold rows; a withdrawal finds its packets here. No row numbers
-- and no payees: nobody can get from here to a row or to money.
create table ledger.packet_member (
    packet_id text collate "C" not null,
    grant_id  text collate "C" not null,
    worker_id text collate "C" not null,
    primary key (packet_id, grant_id)
);
create index packet_member_by_grant on ledger.packet_member (grant_id);

-- The bytes of a packet, as its manifest lists them.
create table ledger.packet_file (
    packet_id  text   collate "C" not null,
    path       text   collate "C" not null,
    media_type text   not null,
    sha256     text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes      bigint not null check (bytes = length(content)),
    content    bytea  not null,
    primary key (packet_id, path)
);
-- Stored out of line and uncompressed, so that a slice is read without reading the whole.
alter table ledger.packet_file alter column content set storage external;

-- Grants that ended, in the order of the log, as the closing of packets needs them.
create table ledger.withdrawn_grant (
    grant_id     text        collate "C" not null primary key,
    withdrawn_at timestamptz not null
);
