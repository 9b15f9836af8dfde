-- Licences, as the automation that tells buyers of withdrawals knows them: it must not depend on how far another
-- reader is.
create table ledger.sold_licence (
    licence_id text        collate "C" not null primary key,
    packet_id  text        collate "C" not null,
    ends_at    timestamptz not null
);
create index sold_licence_of_packet on ledger.sold_licence (packet_id);

-- Notices to buyers that somebody in a packet of theirs has withdrawn, with their answers. Rebuilt from events.
create table ledger.retraction (
    position     bigint      not null primary key,
    licence_id   text        collate "C" not null,
    off_taker_id text        collate "C" not null,
    noticed_at   timestamptz not null,
    answer_by    timestamptz not null,
    answer       text,
    answered_at  timestamptz
);
create index retraction_of_off_taker on ledger.retraction (off_taker_id, position desc);
create index retraction_open on ledger.retraction (licence_id) where answer is null;
