-- Keys only, never what they open. Every key here is wrapped: a copy of this schema alone opens nothing.

-- One data key per grant; it goes when the grant is withdrawn, and with it everything held under that grant alone.
create table vault.data_key (
    key_id    uuid    not null primary key,
    grant_id  text    collate "C" not null unique,
    kek_epoch integer not null check (kek_epoch > 0),
    wrapped   bytea   not null
);

-- The random key of one contribution, wrapped once for every grant that it may be read under.
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
    kek_epoch      integer not null check (kek_epoch > 0),
    wrapped        bytea   not null
);
