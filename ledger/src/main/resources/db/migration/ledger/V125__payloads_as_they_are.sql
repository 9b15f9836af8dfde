-- Only chunks of a sale or of a packet are long enough to be compressed, and they are mostly random
-- identifiers: compressing them took longer than everything else that an append does.
ALTER TABLE ledger.event ALTER COLUMN payload SET STORAGE EXTERNAL;
