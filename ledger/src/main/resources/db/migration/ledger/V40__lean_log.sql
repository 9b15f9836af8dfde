-- The log as its writer keeps it: names are numbers, identifiers are UUIDs, and there are two indexes only.
-- One writer at a time holds the store; its epoch is the fence that a writer of yesterday cannot pass.
do $$ begin
    if exists (select from ledger.event) then
        raise exception 'this data folder holds a log of an earlier form, whose events bear no seal: start with an empty one';
    end if;
end $$;
drop view ledger.event_readable;
drop table ledger.event;
drop table ledger.snapshot;

create table ledger.event_type (
    id       smallint generated always as identity primary key,
    name     text collate "C" not null,
    revision text collate "C",
    unique nulls not distinct (name, revision)
);

-- What the text of an identifier begins with tells what it identifies. Kind 0 are events of no aggregate.
create table ledger.aggregate_kind (
    id     smallint generated always as identity primary key,
    prefix text collate "C" not null unique,
    name   text collate "C" not null
);
insert into ledger.aggregate_kind (id, prefix, name) overriding system value values (0, '', '');

create table ledger.event (
    position       bigint      not null primary key,
    aggregate_id   uuid        not null,
    aggregate_kind smallint    not null,
    seq            bigint      not null,
    type_id        smallint    not null,
    event_id       uuid        not null,
    recorded_at    timestamptz not null,
    metadata       bytea       not null,
    payload        bytea       not null,
    seal           bytea       not null,
    unique (aggregate_id, aggregate_kind, seq)
);
create trigger event_is_append_only before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_change();

alter table ledger.event_writer add column epoch bigint not null default 0;

create table ledger.snapshot (
    aggregate_id   uuid        not null,
    aggregate_kind smallint    not null,
    seq            bigint      not null,
    event_id       uuid        not null,
    type_id        smallint    not null,
    recorded_at    timestamptz not null,
    metadata       bytea       not null,
    payload        bytea       not null,
    primary key (aggregate_id, aggregate_kind)
);

-- Every event as it was written, bytes untouched and names in full. stream is what the index knows.
create view ledger.stored_event as
    select e.position, e.aggregate_id as stream, nullif(k.name, '') as aggregate_type,
           case when k.id = 0 then e.event_id::text else k.prefix || replace(e.aggregate_id::text, '-', '') end as aggregate_id,
           e.seq as sequence, e.event_id, t.name as payload_type, t.revision as payload_revision, e.recorded_at,
           e.metadata, e.payload
    from ledger.event e
    left join ledger.aggregate_kind k on k.id = e.aggregate_kind
    left join ledger.event_type t on t.id = e.type_id;

-- For people with a database client, and for tests.
create view ledger.event_readable as
    select position, aggregate_type, aggregate_id, sequence, event_id, payload_type, payload_revision, recorded_at,
           convert_from(payload, 'UTF8')::jsonb as payload, convert_from(metadata, 'UTF8')::jsonb as metadata
    from ledger.stored_event;
