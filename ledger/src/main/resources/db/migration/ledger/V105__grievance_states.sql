-- How far each complaint is. Positions say what was so at a report's cut-off.
alter table ledger.grievance
    add column state             text not null default 'SUBMITTED',
    add column changed_at        timestamptz,
    add column answered_at       timestamptz,
    add column answered_position bigint,
    add column ended_at          timestamptz,
    add column ended_position    bigint;
create index grievance_by_filing on ledger.grievance (filed_at);
