-- What a buyer may know of a packet before buying. Written with the packet's files and, like them, no projection.
create table ledger.packet_facts (
    packet_id text collate "C" not null primary key,
    facts     jsonb not null
);
-- How far an assembly is. It lies apart from the list of work, whose rows are locked while they are worked on.
create table ledger.packet_progress (
    packet_id text        collate "C" not null primary key,
    stage     text        not null,
    percent   integer     not null check (percent between 0 and 100),
    at        timestamptz not null
);
