-- The sealing that an assembly has prepared: kept with the files it describes, before it is sent, so that a
-- repetition after a crash sends the same one. Empty once the packet is decided.
alter table ledger.packet_assembly add column prepared jsonb;
