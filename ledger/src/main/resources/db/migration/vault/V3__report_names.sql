-- The secret under which the sets of published reports name a worker, beside a keyed fingerprint of the worker's id. It
-- opens nothing; with the master key, the ids and the sets it tells which sets a worker is in. Erasing the worker takes it
-- away and leaves the row.
create table vault.report_name (
    holder text  collate "C" not null primary key,
    secret bytea
);
