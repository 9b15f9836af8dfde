-- Fresh secrets of parties, which open nothing until a second person agrees. Never the secret itself.
create table ledger.waiting_secret (
    party_id text collate "C" primary key,
    number integer not null,
    renewed_by text not null,
    renewed_at timestamptz not null
);
