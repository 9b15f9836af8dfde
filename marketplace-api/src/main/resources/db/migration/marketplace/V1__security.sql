-- Who may knock: clients of organisations, operators, and workers' cards. No table here names a person
-- who works in the Maldives; a card is known by a keyed fingerprint of its code alone.

create table marketplace.signing_key (
    generation integer primary key,
    kid text not null unique,
    sealed bytea not null,
    created_at timestamptz not null
);

create table marketplace.client (
    client_id text primary key,
    party_id text not null,
    kind text not null check (kind in ('off-taker', 'hub', 'auditor', 'operator')),
    secret_hash text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index client_of_party on marketplace.client (party_id);

create table marketplace.operator (
    operator_id text primary key,
    username text not null unique,
    password_hash text not null,
    created_at timestamptz not null,
    disabled_at timestamptz
);

create table marketplace.worker_card (
    card bytea primary key,
    worker_id text not null unique,
    qr_secret bytea not null,
    pin_hash text,
    pin_set_at timestamptz
);

-- Tries are counted for cards and names that do not exist too, so that nothing tells the two apart.
create table marketplace.sign_in_try (
    who bytea primary key,
    failures integer not null,
    not_before timestamptz not null
);

create table marketplace.worker_session (
    token bytea primary key,
    worker_id text not null,
    seen_at timestamptz not null
);
create index worker_session_by_age on marketplace.worker_session (seen_at);
