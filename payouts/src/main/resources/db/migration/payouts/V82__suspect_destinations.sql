-- Money came back from here: nothing goes there again before the payee has confirmed it.
CREATE TABLE payouts.suspect_destination (
    destination_id text        PRIMARY KEY,
    payout_id      text        NOT NULL,
    since          timestamptz NOT NULL
);
