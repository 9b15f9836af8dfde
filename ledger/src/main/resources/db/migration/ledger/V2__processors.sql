-- How far each event processor has read, and who holds which segment of it.
create table ledger.token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- Events that a handler could not take, in the order in which they must be tried again.
create table ledger.dead_letter_entry (
    dead_letter_id      text   not null primary key,
    processing_group    text   not null,
    sequence_identifier text   not null,
    sequence_index      bigint not null,
    message_type        text   not null,
    event_identifier    text   not null,
    timestamp           text   not null,
    payload_type        text   not null,
    payload_revision    text,
    payload             bytea  not null,
    metadata            bytea,
    aggregate_type      text,
    aggregate_id        text,
    sequence_number     bigint,
    token_type          text,
    token               bytea,
    enqueued_at         text   not null,
    last_touched        text,
    processing_started  text,
    cause_type          text,
    cause_message       text,
    diagnostics         bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);
