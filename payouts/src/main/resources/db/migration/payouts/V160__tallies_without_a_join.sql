-- Payouts before and after a change were joined with each other, a thousand with a thousand: the plan is made for as
-- many as the first change of a connection had, often none, and then compares each with each. Counted together, what
-- stayed the same falls out, and only payouts whose settlement changed are looked for among the matches.
CREATE OR REPLACE FUNCTION payouts.tally_payouts_again() RETURNS trigger
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
    FROM (SELECT payout_id, settled_at, net_micro, sum(n) AS n
          FROM (SELECT payout_id, settled_at, net_micro, 1 AS n FROM added
                UNION ALL
                SELECT payout_id, settled_at, net_micro, -1 FROM gone) both_ways
          GROUP BY 1, 2, 3 HAVING sum(n) <> 0) x
    JOIN payouts.payout_match m USING (payout_id)
    GROUP BY 1, 2
    ON CONFLICT (statement_id, settled_at) DO UPDATE
    SET matches = t.matches + excluded.matches, net_micro = t.net_micro + excluded.net_micro;
    RETURN NULL;
END
$$;

-- Few payouts come back, and every settlement asks whether one of its thousand did.
CREATE INDEX payout_returned ON payouts.payout (payout_id) WHERE returned_by IS NOT NULL;
