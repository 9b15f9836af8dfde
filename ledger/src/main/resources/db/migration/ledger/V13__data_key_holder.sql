-- Whose grant a key belongs to, as a keyed fingerprint: a grant id that another worker holds cannot be granted again.
alter table vault.data_key add column holder text not null default '';
alter table vault.data_key alter column holder drop default;
