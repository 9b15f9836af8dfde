-- The log. Positions are handed out by event_writer inside the appending transaction, so they have no gaps
-- and their order is the order of commits: a reader that saw position n has seen everything before n.
create table ledger.event (
    position         bigint      not null primary key,
    aggregate_id     text        collate "C" not null,
    sequence         bigint      not null check (sequence >= 0),
    aggregate_type   text,
    event_id         uuid        not null,
    payload_type     text        not null,
    payload_revision text,
    recorded_at      timestamptz not null,
    metadata         bytea       not null,
    payload          bytea       not null,
    unique (aggregate_id, sequence)
);

create table ledger.event_writer (
    store         smallint not null primary key,
    last_position bigint   not null check (last_position >= 0)
);
insert into ledger.event_writer (store, last_position) values (1, 0);

create table ledger.snapshot (
    aggregate_id     text        collate "C" not null primary key,
    sequence         bigint      not null,
    aggregate_type   text,
    event_id         uuid        not null,
    payload_type     text        not null,
    payload_revision text,
    recorded_at      timestamptz not null,
    metadata         bytea       not null,
    payload          bytea       not null
);

-- What is written stays written: neither a mistaken statement nor a migration in a hurry may change the log.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % on % refused', tg_op, tg_table_name;
end $$;
create trigger event_is_append_only before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_change();

-- For people with a database client; programs read the table.
create view ledger.event_readable as
    select position, aggregate_type, aggregate_id, sequence, payload_type, recorded_at,
           convert_from(payload, 'UTF8')::jsonb as payload, convert_from(metadata, 'UTF8')::jsonb as metadata
    from ledger.event;
