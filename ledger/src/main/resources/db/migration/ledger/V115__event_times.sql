-- The latest time of all events up to a position, for every 4,096th: finds the cut-off of a packet without reading the
-- log from its beginning. Made from ledger.event and from nothing else; may be emptied, and fills again.
create table ledger.event_time (
    position bigint      not null primary key check (position > 0 and position % 4096 = 0),
    latest   timestamptz not null
);
