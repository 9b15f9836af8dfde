-- A line that people matched has a break, which booked it, and a match, which settles the payout and
-- takes the booking back: one movement of the bank, so it is one item.
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
  AND NOT EXISTS (SELECT FROM payouts.break k
                  WHERE k.statement_id = m.statement_id AND k.line = m.line AND k.in_suspense)
UNION ALL
SELECT s.statement_id, s.account_id, s.sequence, s.imported_at,
       (SELECT min(d.deposited_at) FROM payouts.deposit d
        WHERE d.reference = l.deposit_reference AND d.amount_micro = l.amount_micro
          AND d.currency = l.currency),
       l.amount_micro
FROM payouts.statement s JOIN payouts.statement_line l USING (statement_id)
WHERE l.outcome = 'MATCHED_DEPOSIT' AND s.revoked_at IS NULL;

CREATE INDEX statement_line_payout ON payouts.statement_line (payout_id)
    WHERE payout_id IS NOT NULL;
