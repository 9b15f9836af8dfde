-- Who did what, one row for each event that a person caused.
CREATE TABLE payouts.audit_line (
    position     bigint      PRIMARY KEY,
    at           timestamptz NOT NULL,
    who          text        NOT NULL,
    act          text        NOT NULL,
    subject      text        NOT NULL,
    amount_micro bigint,
    currency     char(3),
    detail       text        NOT NULL
);

CREATE INDEX audit_line_who ON payouts.audit_line (who, position DESC);
CREATE INDEX audit_line_subject ON payouts.audit_line (subject, position DESC);
