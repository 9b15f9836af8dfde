-- Who leaves a group hides among what was shown of all who leave it, and those who stay may say something else by now. So
-- what a packet told of a member is kept for the gate, sealed under the consent that it came from: whoever withdraws
-- takes it along. 16 bytes of the key's id, 16 of the grant's, and the sealed text. Members from before have none, and
-- their groups come back whole or not at all.
alter table ledger.release_member add column told bytea;
