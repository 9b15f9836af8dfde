-- Files of banks name people and their accounts. Each has a key of its own, called by the file's digest.
create table vault.file_key (
    key_id       uuid    not null primary key,
    name         text    collate "C" not null unique,
    kek_epoch    integer not null references vault.kek_epoch,
    wrapped      bytea,
    destroyed_at timestamptz,
    constraint key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null))
);
