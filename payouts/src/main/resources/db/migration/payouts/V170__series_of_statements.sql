-- A bank may begin its numbers again: a number counts within its series.
ALTER TABLE payouts.statement ADD COLUMN series integer NOT NULL DEFAULT 1;

DROP INDEX payouts.statement_is_numbered_once;

CREATE UNIQUE INDEX statement_is_numbered_once ON payouts.statement (account_id, series, sequence)
    WHERE revoked_at IS NULL;
