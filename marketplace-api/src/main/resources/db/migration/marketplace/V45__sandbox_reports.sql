-- The sandbox bank's word on each message, for those who ask later.
CREATE TABLE marketplace.sandbox_report (
    message_id text  PRIMARY KEY,
    content    bytea NOT NULL
);

-- A transfer may come back: then its reference is booked once in each direction.
ALTER TABLE marketplace.sandbox_entry
    ADD COLUMN comes_back boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT movement_is_booked_once;

CREATE UNIQUE INDEX movement_is_booked_once
    ON marketplace.sandbox_entry (currency, reference, (amount_micro > 0));
