-- Hubs and auditors: one person registers them, another lets them in.
create table ledger.party (
    party_id text collate "C" primary key,
    kind text not null,
    name text not null,
    standing text not null,
    position bigint not null unique,
    registered_by text not null,
    registered_at timestamptz not null,
    decided_by text,
    decided_at timestamptz
);

-- Public reports that wait for a second person.
create table ledger.report_proposal (
    report_id text collate "C" primary key,
    position bigint not null unique,
    proposal jsonb not null
);
