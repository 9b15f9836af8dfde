-- Keys only, never what they open. Every key here is wrapped by a key that is not in this database: a copy of it alone
-- opens nothing, and a copy from before the last change of epoch opens nothing any more with whatever else exists.

-- The keys that wrap keys. The key itself is a file named kek_id; it is gone once closed_at stands here.
create table vault.kek_epoch (
    epoch     integer     not null primary key check (epoch > 0),
    kek_id    uuid        not null unique,
    asked_by  text        collate "C" unique,
    opened_at timestamptz not null default now(),
    closed_at timestamptz
);

-- One data key per grant. A destroyed one leaves its row, so that its grant's id is never given to anybody else.
create table vault.data_key (
    key_id       uuid    not null primary key,
    grant_id     text    collate "C" not null unique,
    -- Whose grant it is, as a keyed fingerprint.
    holder       text    not null,
    kek_epoch    integer not null references vault.kek_epoch,
    wrapped      bytea,
    destroyed_at timestamptz,
    constraint key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);
create index data_key_of_epoch on vault.data_key (kek_epoch) where wrapped is not null;

-- The random key of a contribution that may be read under several grants, wrapped once for each of them.
create table vault.content_key (
    content_key_id uuid  not null,
    grant_id       text  collate "C" not null references vault.data_key (grant_id) on delete cascade,
    wrapped        bytea not null,
    primary key (content_key_id, grant_id)
);
create index content_key_of_grant on vault.content_key (grant_id);

-- Grievances have keys of their own, apart from every grant.
create table vault.grievance_key (
    content_key_id uuid    not null primary key,
    holder         text    not null,
    kek_epoch      integer not null references vault.kek_epoch,
    wrapped        bytea,
    destroyed_at   timestamptz,
    constraint key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);
create index grievance_key_of_holder on vault.grievance_key (holder);

-- What a payee is paid by, under a key that outlives the contents as long as money is owed and the law asks for it.
create table vault.payee_key (
    key_id       uuid    not null primary key,
    payee_id     text    collate "C" not null,
    kek_epoch    integer not null references vault.kek_epoch,
    wrapped      bytea,
    destroyed_at timestamptz,
    constraint key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);
create unique index payee_has_one_key on vault.payee_key (payee_id) where wrapped is not null;

-- Whose payout details go as soon as nothing is owed any more. A day and no time of day, so that nothing here tells
-- which erasure it came from.
create table vault.payee_to_forget (
    payee_id    text collate "C" not null primary key,
    forget_from date not null
);
