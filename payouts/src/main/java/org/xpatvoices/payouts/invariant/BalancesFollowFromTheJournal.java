package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recounts every account from its lines, and every entry's hash from its text. */
@Component
class BalancesFollowFromTheJournal implements InvariantCheck {
    private static final String SQL =
            """
            WITH recounted AS (
                SELECT account_id, sum(debit_micro) AS debit_micro, sum(credit_micro) AS credit_micro
                FROM payouts.journal_line GROUP BY account_id
            ), accounts AS (
                SELECT a.account AS name,
                       a.debit_micro <> coalesce(r.debit_micro, 0)
                           OR a.credit_micro <> coalesce(r.credit_micro, 0) AS wrong
                FROM payouts.account a LEFT JOIN recounted r USING (account_id)
            ), texts AS (
                SELECT l.entry,
                       string_agg(concat_ws(',', a.account, a.currency, l.debit_micro, l.credit_micro)
                                      || chr(10), '' ORDER BY l.line) AS lines
                FROM payouts.journal_line l JOIN payouts.account a USING (account_id)
                GROUP BY l.entry
            ), entries AS (
                SELECT 'entry ' || e.entry AS name,
                       e.content_sha256 <> sha256(convert_to(concat_ws(chr(10),
                           'xpatvoices/journal-entry/1', e.event_id, e.leg, e.position, e.step,
                           e.reference, (extract(epoch FROM e.effective_at) * 1000000)::bigint,
                           coalesce(t.lines, '')), 'UTF8'))
                       OR e.chain_sha256 <> sha256(e.previous_sha256 || e.content_sha256)
                       OR e.previous_sha256 <> coalesce(
                           lag(e.chain_sha256) OVER (ORDER BY e.entry), decode(repeat('00', 32), 'hex'))
                       OR e.entry <> row_number() OVER (ORDER BY e.entry) AS wrong
                FROM payouts.journal_entry e LEFT JOIN texts t USING (entry)
            ), hours AS (
                SELECT 'hours of ' || a.account AS name,
                       a.debit_micro <> coalesce(sum(h.debit_micro), 0)
                           OR a.credit_micro <> coalesce(sum(h.credit_micro), 0) AS wrong
                FROM payouts.account a LEFT JOIN payouts.asset_hour h USING (account_id)
                WHERE a.account ^@ 'asset:'
                GROUP BY a.account_id, a.account, a.debit_micro, a.credit_micro
            ), kinds AS (
                SELECT 'kind ' || coalesce(k.kind, a.kind) AS name,
                       (k.accounts, k.debit_micro, k.credit_micro) IS DISTINCT FROM
                           (a.accounts, a.debit_micro, a.credit_micro) AS wrong
                FROM payouts.kind_balance k
                FULL JOIN (SELECT payouts.kind_of(account) AS kind, currency, count(*) AS accounts,
                                  sum(debit_micro)::bigint AS debit_micro,
                                  sum(credit_micro)::bigint AS credit_micro
                           FROM payouts.account GROUP BY 1, 2) a USING (kind, currency)
            ), judged AS (
                SELECT * FROM accounts UNION ALL SELECT * FROM entries UNION ALL SELECT * FROM hours
                UNION ALL SELECT * FROM kinds)
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   min(name) FILTER (WHERE wrong) AS fault
            FROM judged
            """;

    @Override
    public String id() {
        return "I14";
    }

    @Override
    public String sentence() {
        return "Counting again from the first entry gives the balances and the chain of hashes.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
