-- Every assembly asks, twice, which few of all grants were withdrawn after its cut-off.
create index consent_withdrawn on ledger.consent (withdrawn_position) where withdrawn_position is not null;
