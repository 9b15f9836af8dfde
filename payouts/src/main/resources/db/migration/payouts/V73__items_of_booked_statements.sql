-- What a revoked statement showed counts nowhere.
CREATE OR REPLACE VIEW payouts.statement_item AS
SELECT s.statement_id, s.account_id, s.sequence, s.imported_at,
       b.opened_at AS booked_at, b.amount_micro
FROM payouts.statement s JOIN payouts.break b USING (statement_id)
WHERE b.in_suspense AND s.revoked_at IS NULL
UNION ALL
SELECT s.statement_id, s.account_id, s.sequence, s.imported_at, p.settled_at, -p.net_micro
FROM payouts.statement s
JOIN payouts.payout_match m USING (statement_id)
JOIN payouts.payout p USING (payout_id)
WHERE s.revoked_at IS NULL
UNION ALL
SELECT s.statement_id, s.account_id, s.sequence, s.imported_at,
       (SELECT min(d.deposited_at) FROM payouts.deposit d
        WHERE d.reference = l.deposit_reference AND d.amount_micro = l.amount_micro
          AND d.currency = l.currency),
       l.amount_micro
FROM payouts.statement s JOIN payouts.statement_line l USING (statement_id)
WHERE l.outcome = 'MATCHED_DEPOSIT' AND s.revoked_at IS NULL;
