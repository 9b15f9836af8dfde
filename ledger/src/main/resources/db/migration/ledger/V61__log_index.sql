-- How far the events' ids are written down in log_event. The tree and its checkpoints do not wait for that.
create table ledger.log_index (
    log      smallint not null primary key check (log = 1),
    position bigint   not null check (position >= 0)
);
insert into ledger.log_index (log, position) select 1, coalesce(max(position), 0) from ledger.log_event;
