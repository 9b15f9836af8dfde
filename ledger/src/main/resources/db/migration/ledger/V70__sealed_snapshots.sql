-- What a decision rests on is sealed like the events it stands for. Snapshots are a shortcut, so those without a seal go.
truncate ledger.snapshot;
alter table ledger.snapshot add column seal bytea not null;
