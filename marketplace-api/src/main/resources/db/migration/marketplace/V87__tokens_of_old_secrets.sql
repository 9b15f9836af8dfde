-- Tokens taken with an earlier secret end with it, also when the fresh one is approved.
alter table marketplace.client add column secret_since timestamptz not null default '-infinity';
