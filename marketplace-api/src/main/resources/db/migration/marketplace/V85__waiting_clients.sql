-- A client whose party waits for a second person: it has a secret, and opens nothing.
alter table marketplace.client add column waits boolean not null default false;
