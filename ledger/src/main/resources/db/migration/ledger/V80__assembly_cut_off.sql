-- Packets asked for in one epoch share their cut-off, so it is the request's own position that orders the work.
alter table ledger.packet_assembly add column cut_off bigint not null default 0;
