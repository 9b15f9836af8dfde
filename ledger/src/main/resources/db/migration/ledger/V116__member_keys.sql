-- A packet of the whole workforce has 129,000 members, written at once, and two indexes of the same ids were half of
-- the work. Whoever is asked for by name has the key; members of one packet lie side by side, so that an index of
-- blocks finds them.
alter table ledger.packet_member drop constraint packet_member_pkey;
drop index ledger.packet_member_by_grant;
alter table ledger.packet_member add primary key (grant_id, packet_id);
create index packet_member_of_packet on ledger.packet_member using brin (packet_id) with (autosummarize = on);

alter table ledger.release_member drop constraint release_member_pkey;
drop index ledger.release_member_by_worker;
alter table ledger.release_member add primary key (worker_id, packet_id);
create index release_member_of_packet on ledger.release_member using brin (packet_id) with (autosummarize = on);
