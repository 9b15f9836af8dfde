-- Changes of destination that the place before has to hear of.
CREATE TABLE payouts.notice (
    notice_id          text        PRIMARY KEY,
    payee_id           text        NOT NULL,
    old_destination_id text        NOT NULL,
    noticed_at         timestamptz NOT NULL,
    usable_from        timestamptz NOT NULL
);

CREATE INDEX notice_payee ON payouts.notice (payee_id, usable_from);
CREATE INDEX notice_time ON payouts.notice (noticed_at);

-- Not from the log: what the gateway took, so that a replay tells nobody twice.
CREATE TABLE payouts.sent_notice (
    notice_id text        PRIMARY KEY,
    tried_at  timestamptz NOT NULL,
    sent_at   timestamptz,
    fault     text
);
