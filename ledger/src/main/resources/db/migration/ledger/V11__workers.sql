-- What the log says of workers, in the shape that questions need. All of it can be dropped and built again.
create table ledger.worker (
    worker_id   text        collate "C" not null primary key,
    hub_id      text        collate "C" not null,
    assurance   text        not null,
    language    text        not null,
    enrolled_at timestamptz not null,
    position    bigint      not null
);

-- Times say what people agreed; positions say what was so when, to the event.
create table ledger.consent (
    grant_id           text        collate "C" not null primary key,
    worker_id          text        collate "C" not null,
    purposes           text[]      not null,
    categories         text[]      not null,
    recipients         text[]      not null,
    language           text        not null,
    assisted           boolean     not null,
    granted_at         timestamptz not null,
    valid_until        timestamptz not null,
    granted_position   bigint      not null,
    withdrawn_at       timestamptz,
    withdrawn_position bigint
);
create index consent_of_worker on ledger.consent (worker_id);

-- Contributions waiting to be assembled, still sealed. The key that opens one lives in the vault.
create table ledger.contribution (
    contribution_id  text        collate "C" not null primary key,
    worker_id        text        collate "C" not null,
    hub_id           text        collate "C",
    schema_id        text        collate "C" not null,
    schema_version   text        collate "C" not null,
    grant_ids        text[]      not null,
    reference_period text        collate "C" not null,
    captured_at      timestamptz not null,
    attestation      text        not null,
    supersedes       text        collate "C",
    recorded_at      timestamptz not null,
    position         bigint      not null,
    key_id           uuid        not null,
    ciphertext       bytea       not null
);
create index contribution_by_form on ledger.contribution (schema_id, reference_period);
create index contribution_superseding on ledger.contribution (supersedes) where supersedes is not null;

-- Grievances stand alone: nothing refers to this table, and it refers to nothing.
create table ledger.grievance (
    grievance_id   text        collate "C" not null primary key,
    worker_id      text        collate "C" not null,
    schema_version text        not null,
    filed_at       timestamptz not null,
    position       bigint      not null,
    key_id         uuid        not null,
    ciphertext     bytea       not null
);
