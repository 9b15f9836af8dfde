-- The lines of the statements hold every share already; a proof is made from them.
DROP TABLE payouts.share_chunk;
