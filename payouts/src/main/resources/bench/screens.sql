-- Books of about 10 million journal lines for 129,000 payees: 18 sales, ten runs that were paid and
-- reconciled, twenty-five thousand breaks. Shaped like what the projectors write; hashes are not.
ALTER TABLE payouts.journal_entry DISABLE TRIGGER USER;
ALTER TABLE payouts.journal_line DISABLE TRIGGER USER;
DROP INDEX payouts.journal_line_account;
ALTER TABLE payouts.journal_line DROP CONSTRAINT journal_line_pkey;
CREATE TEMP TABLE payee AS
SELECT n, ('00000000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'))::uuid AS id
FROM generate_series(0, 128999) n;
INSERT INTO payouts.account (account, currency, debit_micro, credit_micro)
SELECT 'liab:worker:pye_' || replace(id::text, '-', '') || ':' || kind, 'MVR', 60000000, 90000000
FROM payee, (VALUES ('payable'), ('reserved')) k (kind);
INSERT INTO payouts.account (account, currency, debit_micro, credit_micro)
SELECT name, 'MVR', 0, 9000000000000
FROM (VALUES ('asset:bank:operating'), ('liab:payout:in_transit:bank'), ('liab:licence:lic_1:clearing'),
             ('equity:rounding')) k (name);
CREATE TEMP TABLE owner AS
SELECT p.n, p.id, a.account_id AS payable, r.account_id AS reserved
FROM payee p
JOIN payouts.account a ON a.account = 'liab:worker:pye_' || replace(p.id::text, '-', '') || ':payable'
JOIN payouts.account r ON r.account = 'liab:worker:pye_' || replace(p.id::text, '-', '') || ':reserved';
CREATE TEMP TABLE house AS
SELECT max(account_id) FILTER (WHERE account = 'asset:bank:operating') AS bank,
       max(account_id) FILTER (WHERE account = 'liab:payout:in_transit:bank') AS transit,
       max(account_id) FILTER (WHERE account = 'liab:licence:lic_1:clearing') AS clearing
FROM payouts.account;
CREATE TEMP TABLE step AS
SELECT row_number() OVER (ORDER BY at, round, leg, chunk) AS entry, *
FROM (SELECT round, leg, chunk, timestamptz '2026-01-01 06:00Z' + round * interval '5 days'
                 + leg * interval '3 hours' AS at
      FROM generate_series(0, 17) round, (VALUES (0)) l (leg), generate_series(0, 128) chunk
      UNION ALL
      SELECT round, leg, chunk, timestamptz '2026-01-03 06:00Z' + round * interval '9 days'
                 + leg * interval '3 hours'
      FROM generate_series(0, 9) round, generate_series(1, 3) leg, generate_series(0, 128) chunk) s;
INSERT INTO payouts.journal_entry
SELECT entry, 'event-' || entry, '', entry * 3,
       (ARRAY['DISTRIBUTION', 'PAYOUTS_RESERVED', 'PAYOUTS_SUBMITTING', 'PAYOUTS_SETTLED'])[leg + 1],
       CASE WHEN leg = 0 THEN 'lic_' || round ELSE 'bat_' || round || '_' || chunk END,
       at, CASE WHEN leg = 0 THEN 1001 ELSE 2000 END,
       sha256(entry::text::bytea), sha256(entry::text::bytea), sha256(entry::text::bytea)
FROM step;
INSERT INTO payouts.journal_line
SELECT s.entry, (o.n % 1000) * 2 + side + 1,
       CASE leg WHEN 0 THEN o.payable
                WHEN 1 THEN CASE side WHEN 0 THEN o.payable ELSE o.reserved END
                WHEN 2 THEN CASE side WHEN 0 THEN o.reserved ELSE h.transit END
                ELSE CASE side WHEN 0 THEN h.transit ELSE h.bank END END,
       CASE WHEN leg > 0 AND side = 0 THEN 6000000 ELSE 0 END,
       CASE WHEN leg > 0 AND side = 0 THEN 0 ELSE 5000000 END
FROM step s JOIN owner o ON o.n / 1000 = s.chunk CROSS JOIN house h, (VALUES (0), (1)) t (side)
WHERE s.leg > 0 OR t.side = 0;
INSERT INTO payouts.journal_line
SELECT entry, 100000, clearing, 5000000000, 0 FROM step CROSS JOIN house WHERE leg = 0;
ALTER TABLE payouts.journal_line ADD PRIMARY KEY (entry, line);
CREATE INDEX journal_line_account ON payouts.journal_line (account_id, entry);
UPDATE payouts.journal_head SET entry = (SELECT max(entry) FROM step);
ALTER TABLE payouts.journal_entry ENABLE TRIGGER USER;
ALTER TABLE payouts.journal_line ENABLE TRIGGER USER;
INSERT INTO payouts.sale
SELECT ('00000000-0000-0000-0001-' || lpad(to_hex(round), 12, '0'))::uuid, round * 1000, round * 1000,
       'ofk_1', 'Coral Audit', 'pkt_1', 'prd_1', 'Wages', 'RESEARCH', 'BOTTOM_UP', 5000000, 129000,
       repeat('0', 64), 'MVR', 645000000000, 0, 0, timestamptz '2026-01-01 06:00Z'
           + round * interval '5 days', timestamptz '2027-01-01 06:00Z'
FROM generate_series(0, 17) round;
INSERT INTO payouts.distribution
SELECT licence, position, price_micro, 129000, 129000, 129, '1', repeat('0', 64), repeat('0', 64), sold_at
FROM payouts.sale;
INSERT INTO payouts.earning_row
SELECT p.id, s.position, s.licence, 1, 5000000 FROM payouts.sale s, payee p;
UPDATE payouts.earning_head SET position = 18000, ahead = 18000;
INSERT INTO payouts.payout_run
SELECT 'run_' || round, round * 5000, 'BANK', 'MVR', 'APPROVED', 129000, 774000000000, 'ops_one',
       timestamptz '2026-01-03 06:00Z' + round * interval '9 days', 'ops_two', timestamptz '2026-04-01'
FROM generate_series(0, 9) round;
INSERT INTO payouts.payout_batch
    (batch_id, run_id, number, rail, currency, payout_count, total_micro, phase, reserved_by,
     approved_by, approved_at, channel, request_sha256, submitting_at, attempts, money_position)
SELECT 'bat_' || round || '_' || chunk, 'run_' || round, chunk + 1, 'BANK', 'MVR', 1000, 6000000000,
       'SUBMITTED', 'ops_one', 'ops_two', timestamptz '2026-01-03', 'HTTP', repeat('0', 64),
       timestamptz '2026-01-03 06:00Z' + round * interval '9 days', 1, 1
FROM generate_series(0, 9) round, generate_series(0, 128) chunk;
INSERT INTO payouts.payout
    (payout_id, batch_id, payee_id, destination_id, currency, gross_micro, fee_micro, net_micro,
     settled_micro, state, state_since, reserved_at, settled_at)
SELECT 'pay_' || lpad(to_hex(round * 129000 + n), 32, '0'), 'bat_' || round || '_' || n / 1000,
       'pye_' || replace(id::text, '-', ''), 'dst_' || n, 'MVR', 6000000, 0, 6000000, 6000000,
       CASE WHEN round = 9 AND n < 5000 THEN 'UNKNOWN' ELSE 'RECONCILED' END,
       timestamptz '2026-01-03 15:00Z' + round * interval '9 days',
       timestamptz '2026-01-03 06:00Z' + round * interval '9 days',
       timestamptz '2026-01-03 15:00Z' + round * interval '9 days'
FROM generate_series(0, 9) round, payee;
INSERT INTO payouts.statement
    (statement_id, position, account_id, bank_statement_id, sha256, account_mask, sequence, opened_at,
     closed_at, opening_micro, credit_micro, debit_micro, closing_micro, currency, line_count,
     imported_by, imported_at)
SELECT 'stm_' || day, day * 1000 + 500, 'acc_1', 'S-' || day, lpad(to_hex(day), 64, '0'), '••0001',
       day + 1, at, at + interval '1 day', 0, 0, CASE WHEN day % 9 = 0 THEN 774000000000 ELSE 0 END,
       CASE WHEN day % 9 = 0 THEN -774000000000 ELSE 0 END, 'MVR',
       CASE WHEN day % 9 = 0 THEN 129000 ELSE 0 END, 'ops_one', at + interval '30 hours'
FROM (SELECT day, timestamptz '2026-01-03 00:00Z' + day * interval '1 day' AS at
      FROM generate_series(0, 89) day) d;
INSERT INTO payouts.statement_line
    (statement_id, line, amount_micro, currency, reversal, end_to_end_id, bank_reference, outcome,
     payout_id, batch_id, rung)
SELECT 'stm_' || round * 9, n + 1, -6000000, 'MVR', false, lpad(to_hex(round * 129000 + n), 32, '0'),
       'B' || n, 'MATCHED_PAYOUT', 'pay_' || lpad(to_hex(round * 129000 + n), 32, '0'),
       'bat_' || round || '_' || n / 1000, 'R1'
FROM generate_series(0, 9) round, payee;
INSERT INTO payouts.payout_match
SELECT payout_id, statement_id, line FROM payouts.statement_line
WHERE NOT (statement_id = 'stm_81' AND line <= 5000);
INSERT INTO payouts.break
    (break_id, position, category, severity, state, payout_id, batch_id, statement_id, line,
     amount_micro, expected_micro, currency, in_suspense, detail, opened_at, changed_at)
SELECT 'brk_' || n, 2000000 + n, 'MISSING_AT_PROVIDER', 2,
       CASE WHEN n <= 5000 THEN 'OPEN' ELSE 'RESOLVED' END,
       'pay_' || lpad(to_hex(9 * 129000 + n), 32, '0'), 'bat_9_' || n / 1000, 'stm_81', NULL, 0,
       6000000, 'MVR', false, 'A closed statement does not show this payout.',
       timestamptz '2026-03-26 06:00Z', timestamptz '2026-03-26 06:00Z'
FROM generate_series(1, 25000) n;
INSERT INTO payouts.audit_line
SELECT 3000000 + n, timestamptz '2026-03-26 06:00Z', 'ops_' || n % 7, 'BreakResolved', 'brk_' || n,
       6000000, 'MVR', 'MISSING_AT_PROVIDER as EXPLAINED (proposed by ops_8)'
FROM generate_series(1, 100000) n;
INSERT INTO payouts.evidence_file (sha256, key_id, ciphertext, received_by, received_at, kind, lines)
SELECT lpad(to_hex(n), 64, '0'), gen_random_uuid(), ''::bytea, 'ops_one', timestamptz '2026-03-26', 'STATEMENT', 1
FROM generate_series(1, 20000) n;
DROP TABLE payee, owner, house, step;
ANALYZE payouts.journal_line, payouts.journal_entry, payouts.account, payouts.payout, payouts.statement,
        payouts.statement_line, payouts.payout_match, payouts.break, payouts.earning_row,
        payouts.payout_batch, payouts.audit_line, payouts.evidence_file, payouts.sale,
        payouts.distribution, payouts.payout_run;
