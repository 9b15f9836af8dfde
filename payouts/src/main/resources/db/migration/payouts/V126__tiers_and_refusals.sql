-- How well a wallet's provider knows its holder, where it says; limits may hang on it.
ALTER TABLE payouts.destination ADD COLUMN tier integer;

-- Full, at a limit, or closed, as a provider's refusal says: until then nothing is sent there.
CREATE TABLE payouts.refused_destination (
    destination_id text        PRIMARY KEY,
    payout_id      text        NOT NULL,
    cause          text        NOT NULL,
    since          timestamptz NOT NULL,
    until          timestamptz
);

CREATE INDEX refused_destination_payout ON payouts.refused_destination (payout_id);
