-- What remains of contents whose keys were destroyed: that there was something, and where the log says that it ended.

alter table ledger.worker add column erased_at timestamptz;
alter table ledger.worker add column erased_position bigint;

alter table ledger.consent add column shredded_position bigint;

alter table ledger.contribution alter column ciphertext drop not null;
-- The grants whose keys still open it; when none is left, the ciphertext goes.
alter table ledger.contribution add column open_grant_ids text[];
update ledger.contribution set open_grant_ids = grant_ids;
alter table ledger.contribution alter column open_grant_ids set not null;
alter table ledger.contribution add column erased_position bigint;
create index contribution_of_worker on ledger.contribution (worker_id);

alter table ledger.grievance alter column ciphertext drop not null;
alter table ledger.grievance add column erased_position bigint;
create index grievance_of_worker on ledger.grievance (worker_id);
