-- The public log. One transaction writes tiles, entries and the head together, so a crash leaves either the old tree or
-- the new one. What is full is never written again; the tile at the right edge of each level only grows.
create table ledger.log_tile (
    level  smallint not null check (level between 0 and 7),
    tile   bigint   not null check (tile >= 0),
    hashes bytea    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, tile)
);
alter table ledger.log_tile alter column hashes set storage external;

-- The public side of events, 256 to a row, 49 bytes each: a length of two bytes and an entry of 47.
create table ledger.log_entries (
    bundle  bigint not null primary key check (bundle >= 0),
    entries bytea  not null check (length(entries) between 49 and 12544 and length(entries) % 49 = 0)
);
alter table ledger.log_entries alter column entries set storage external;

-- What opens a commitment, 16 bytes to an event, apart from everything public.
create table ledger.log_salts (
    bundle bigint not null primary key check (bundle >= 0),
    salts  bytea  not null check (length(salts) between 16 and 4096 and length(salts) % 16 = 0)
);
alter table ledger.log_salts alter column salts set storage external;

-- Where an event is, for whoever knows its id.
create table ledger.log_event (
    event_id uuid   not null primary key,
    position bigint not null
);

-- Size and root are stored before anything is signed; signed_size and note follow.
create table ledger.log_head (
    log         smallint not null primary key check (log = 1),
    size        bigint   not null check (size >= 0),
    root        bytea    not null check (length(root) = 32),
    signed_size bigint   not null check (signed_size between 0 and size),
    note        text
);
insert into ledger.log_head (log, size, root, signed_size) values (1, 0, sha256(''), 0);

-- The newest checkpoint that witnesses have signed, with all their signatures under it.
create table ledger.log_witnessed (
    log  smallint not null primary key check (log = 1),
    size bigint   not null check (size >= 0),
    note text     not null
);
