-- The break of an exchange of another amount books only what differs. What was agreed is an entry of its own, so it
-- counts here as a deposit does where the books learned of it after the moment.
CREATE OR REPLACE FUNCTION payouts.shown_after(statement text, moment timestamptz) RETURNS numeric
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
         + coalesce((SELECT sum(d.amount_micro)
                     FROM payouts.statement_line l
                     JOIN payouts.deposit d
                       ON d.reference = l.deposit_reference AND d.currency = l.currency
                      AND d.exchanged AND (d.amount_micro > 0) = (l.amount_micro > 0)
                     WHERE l.statement_id = statement AND l.outcome = 'FX_VARIANCE'
                       AND d.deposited_at > moment), 0)
$$;
