-- What a packet holds was recorded before this moment: the catalogue reckons from it when the packet can be bought.
alter table ledger.packet add column cut_off_at timestamptz;
