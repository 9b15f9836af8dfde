-- Whoever was erased, for the packets that were being made at that moment. Only that, beside nothing.
create table ledger.erased_worker (
    worker_id text collate "C" not null primary key
);
