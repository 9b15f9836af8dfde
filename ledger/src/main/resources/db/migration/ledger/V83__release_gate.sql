-- What was released of whom. These are facts, not projections: they are written with the files of a packet, before
-- it is sealed, because two packets made at once must know of each other, and because the answers they were counted
-- from may be unreadable soon.

create table ledger.release (
    packet_id    text        collate "C" not null primary key,
    position     bigint      generated always as identity unique,
    product_id   text        collate "C" not null,
    form         text        not null,
    -- The columns and lists that made the rows: packets of one shape can show one class the same way.
    shape        text        not null check (shape ~ '^[0-9a-f]{64}$'),
    -- The columns that hold answers, in which two packets can be compared.
    columns      text[]      not null,
    purposes     text[]      not null,
    epoch_number bigint      not null,
    released_at  timestamptz not null
);
create index release_of_epoch on ledger.release (epoch_number);

-- Workers released together, and what was shown of them as counts per answer. No row, no worker.
create table ledger.release_group (
    packet_id     text    collate "C" not null references ledger.release on delete cascade,
    group_no      integer not null,
    parent_packet text    collate "C",
    parent_group  integer,
    workers       integer not null check (workers > 0),
    answers       jsonb   not null,
    primary key (packet_id, group_no),
    check ((parent_packet is null) = (parent_group is null))
);
create index release_group_by_parent on ledger.release_group (parent_packet, parent_group);

-- Who was released in which group: membership without values, which stays when a consent ends.
create table ledger.release_member (
    packet_id text    collate "C" not null references ledger.release on delete cascade,
    worker_id text    collate "C" not null,
    group_no  integer not null,
    primary key (packet_id, worker_id)
);
create index release_member_by_worker on ledger.release_member (worker_id);

-- What the registry of releases says of each packet in public. Rebuilt from events.
create table ledger.packet_provenance (
    packet_id  text  collate "C" not null primary key,
    registered jsonb not null
);
