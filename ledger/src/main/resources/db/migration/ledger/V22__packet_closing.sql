-- Packets on sale, as the closing of packets knows them: it must not depend on how far another reader is.
create table ledger.sellable_packet (
    packet_id text collate "C" not null primary key
);
