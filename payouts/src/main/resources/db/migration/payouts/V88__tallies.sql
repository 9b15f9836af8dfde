-- Sums that the lists of the console need, moved by the rows they sum, in the same statement: a list
-- then costs what it shows, however long the books are. Each can be counted again at any time.

-- What each hour moved on the accounts that mirror a provider's.
CREATE TABLE payouts.asset_hour (
    account_id   bigint      NOT NULL,
    hour         timestamptz NOT NULL,
    debit_micro  bigint      NOT NULL,
    credit_micro bigint      NOT NULL,
    PRIMARY KEY (account_id, hour)
);

CREATE FUNCTION payouts.asset_hours_move_with_lines() RETURNS trigger
    LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS
$$
DECLARE
    assets bigint[] := ARRAY(SELECT account_id FROM payouts.account
                             WHERE account >= 'asset:' AND account < 'asset;');
BEGIN
    INSERT INTO payouts.asset_hour AS h
    SELECT l.account_id, date_trunc('hour', e.effective_at, 'UTC'), sum(l.debit_micro),
           sum(l.credit_micro)
    FROM added l JOIN payouts.journal_entry e USING (entry)
    WHERE l.account_id = ANY (assets)
    GROUP BY 1, 2
    ON CONFLICT (account_id, hour) DO UPDATE
    SET debit_micro  = h.debit_micro + excluded.debit_micro,
        credit_micro = h.credit_micro + excluded.credit_micro;
    RETURN NULL;
END
$$;

-- After the trigger that moves the totals, which sorts before it by name.
CREATE TRIGGER moves_asset_hours
    AFTER INSERT ON payouts.journal_line
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.asset_hours_move_with_lines();

-- Payouts of a batch by state and by the hour since when.
CREATE TABLE payouts.payout_tally (
    batch_id  text        NOT NULL,
    state     text        NOT NULL,
    hour      timestamptz NOT NULL,
    currency  char(3)     NOT NULL,
    payouts   bigint      NOT NULL,
    net_micro bigint      NOT NULL,
    PRIMARY KEY (batch_id, state, hour)
);

-- What the lines of a statement that claim payouts have settled, by when.
CREATE TABLE payouts.match_tally (
    statement_id text        NOT NULL,
    settled_at   timestamptz NOT NULL,
    matches      bigint      NOT NULL,
    net_micro    bigint      NOT NULL,
    PRIMARY KEY (statement_id, settled_at)
);

CREATE FUNCTION payouts.tally_payouts() RETURNS trigger
    LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS
$$
BEGIN
    INSERT INTO payouts.payout_tally AS t
    SELECT batch_id, state, date_trunc('hour', state_since, 'UTC'), min(currency), count(*),
           sum(net_micro)
    FROM added GROUP BY 1, 2, 3
    ON CONFLICT (batch_id, state, hour) DO UPDATE
    SET payouts = t.payouts + excluded.payouts, net_micro = t.net_micro + excluded.net_micro;
    RETURN NULL;
END
$$;

CREATE FUNCTION payouts.tally_payouts_again() RETURNS trigger
    LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS
$$
BEGIN
    INSERT INTO payouts.payout_tally AS t
    SELECT batch_id, state, date_trunc('hour', state_since, 'UTC'), min(currency), sum(n),
           sum(n * net_micro)
    FROM (SELECT batch_id, state, state_since, currency, net_micro, 1 AS n FROM added
          UNION ALL
          SELECT batch_id, state, state_since, currency, net_micro, -1 FROM gone) x
    GROUP BY 1, 2, 3 HAVING sum(n) <> 0 OR sum(n * net_micro) <> 0
    ON CONFLICT (batch_id, state, hour) DO UPDATE
    SET payouts = t.payouts + excluded.payouts, net_micro = t.net_micro + excluded.net_micro;
    INSERT INTO payouts.match_tally AS t
    SELECT m.statement_id, coalesce(x.settled_at, '-infinity'), sum(x.n), sum(x.n * x.net_micro)
    FROM (SELECT a.payout_id, a.settled_at, a.net_micro, 1 AS n
          FROM added a JOIN gone g USING (payout_id)
          WHERE a.settled_at IS DISTINCT FROM g.settled_at
          UNION ALL
          SELECT g.payout_id, g.settled_at, g.net_micro, -1
          FROM added a JOIN gone g USING (payout_id)
          WHERE a.settled_at IS DISTINCT FROM g.settled_at) x
    JOIN payouts.payout_match m USING (payout_id)
    GROUP BY 1, 2
    ON CONFLICT (statement_id, settled_at) DO UPDATE
    SET matches = t.matches + excluded.matches, net_micro = t.net_micro + excluded.net_micro;
    RETURN NULL;
END
$$;

CREATE FUNCTION payouts.tally_matches() RETURNS trigger
    LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS
$$
DECLARE
    sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
    INSERT INTO payouts.match_tally AS t
    SELECT m.statement_id, coalesce(p.settled_at, '-infinity'), sign * count(*),
           sign * sum(p.net_micro)
    FROM changed m JOIN payouts.payout p USING (payout_id)
    GROUP BY 1, 2
    ON CONFLICT (statement_id, settled_at) DO UPDATE
    SET matches = t.matches + excluded.matches, net_micro = t.net_micro + excluded.net_micro;
    RETURN NULL;
END
$$;

CREATE TRIGGER tally_payouts AFTER INSERT ON payouts.payout
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.tally_payouts();
CREATE TRIGGER tally_payouts_again AFTER UPDATE ON payouts.payout
    REFERENCING NEW TABLE AS added OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.tally_payouts_again();
CREATE TRIGGER tally_matches AFTER INSERT ON payouts.payout_match
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.tally_matches();
CREATE TRIGGER tally_matches_gone AFTER DELETE ON payouts.payout_match
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.tally_matches();

-- Lines of a statement by what became of them.
CREATE TABLE payouts.line_tally (
    statement_id text   NOT NULL,
    outcome      text   NOT NULL,
    lines        bigint NOT NULL,
    PRIMARY KEY (statement_id, outcome)
);

CREATE FUNCTION payouts.tally_lines() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO payouts.line_tally AS t
    SELECT statement_id, outcome, count(*) FROM added GROUP BY 1, 2
    ON CONFLICT (statement_id, outcome) DO UPDATE SET lines = t.lines + excluded.lines;
    RETURN NULL;
END
$$;

CREATE TRIGGER tally_lines AFTER INSERT ON payouts.statement_line
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION payouts.tally_lines();

-- What is there already.
INSERT INTO payouts.asset_hour
SELECT l.account_id, date_trunc('hour', e.effective_at, 'UTC'), sum(l.debit_micro), sum(l.credit_micro)
FROM payouts.account a
JOIN payouts.journal_line l USING (account_id)
JOIN payouts.journal_entry e USING (entry)
WHERE a.account ^@ 'asset:' GROUP BY 1, 2;
INSERT INTO payouts.payout_tally
SELECT batch_id, state, date_trunc('hour', state_since, 'UTC'), min(currency), count(*), sum(net_micro)
FROM payouts.payout GROUP BY 1, 2, 3;
INSERT INTO payouts.match_tally
SELECT m.statement_id, coalesce(p.settled_at, '-infinity'), count(*), sum(p.net_micro)
FROM payouts.payout_match m JOIN payouts.payout p USING (payout_id) GROUP BY 1, 2;
INSERT INTO payouts.line_tally
SELECT statement_id, outcome, count(*) FROM payouts.statement_line GROUP BY 1, 2;

-- What a statement shows that the books learned after a moment: what people had to look at, what was
-- settled, and deposits. What people matched has a break, which booked it, and a match, which settles
-- the payout and takes the booking back: one movement of the bank, so it counts once.
CREATE FUNCTION payouts.shown_after(statement text, moment timestamptz) RETURNS numeric
    LANGUAGE sql STABLE AS
$$
    SELECT coalesce((SELECT sum(b.amount_micro) FROM payouts.break b
                     WHERE b.statement_id = statement AND b.in_suspense AND b.opened_at > moment), 0)
         - coalesce((SELECT sum(t.net_micro) FROM payouts.match_tally t
                     WHERE t.statement_id = statement AND t.settled_at > moment), 0)
         + coalesce((SELECT sum(p.net_micro)
                     FROM payouts.break k
                     JOIN payouts.payout_match m
                       ON m.statement_id = k.statement_id AND m.line = k.line
                     JOIN payouts.payout p ON p.payout_id = m.payout_id
                     WHERE k.statement_id = statement AND k.in_suspense
                       AND p.settled_at > moment), 0)
         + coalesce((SELECT sum(l.amount_micro) FROM payouts.statement_line l
                     WHERE l.statement_id = statement AND l.outcome = 'MATCHED_DEPOSIT'
                       AND (SELECT min(d.deposited_at) FROM payouts.deposit d
                            WHERE d.reference = l.deposit_reference
                              AND d.amount_micro = l.amount_micro
                              AND d.currency = l.currency) > moment), 0)
$$;

DROP VIEW payouts.statement_item;

CREATE INDEX break_in_suspense ON payouts.break (statement_id) WHERE in_suspense;
CREATE INDEX statement_line_deposit ON payouts.statement_line (statement_id)
    WHERE outcome = 'MATCHED_DEPOSIT';
CREATE INDEX break_state_order ON payouts.break (state, severity, position);
