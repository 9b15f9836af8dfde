-- Packets that were requested and wait to be assembled: a list of work, not a projection. A row is finished in
-- the transaction that seals or refuses its packet, so a crash at any moment leaves either the work or its result.
create table ledger.packet_assembly (
    packet_id  text        collate "C" not null primary key,
    position   bigint      not null unique,
    request    jsonb       not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'DONE')),
    attempts   integer     not null default 0,
    not_before timestamptz not null default '-infinity',
    -- How many records were not considered, by reason. Counts only.
    left_out   jsonb       not null default '{}'
);
create index packet_assembly_waiting on ledger.packet_assembly (not_before, position) where state = 'WAITING';
