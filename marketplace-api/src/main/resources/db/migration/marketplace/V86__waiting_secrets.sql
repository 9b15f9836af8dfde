-- A client whose fresh secret waits for a second person, and which of its fresh secrets that is.
alter table marketplace.client
    add column secret_waits boolean not null default false,
    add column secret_number integer not null default 0;
