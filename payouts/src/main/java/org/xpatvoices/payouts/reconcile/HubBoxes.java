package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.payouts.payout.BatchEvidence;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a hub's count proves by what it lacks. A voucher that has expired and that no count names
 * was not paid; one that the hub has redeemed, and does not name, somebody must look into.
 */
@Component
class HubBoxes {
    private final JdbcTemplate jdbc;
    private final BatchEvidence evidence;

    HubBoxes(JdbcTemplate jdbc, BatchEvidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    private record Waiting(String batchId, String payoutId, boolean redeemed) {}

    /**
     * The payouts that this count ought to name; those that have expired are told so first, as of
     * when it was made: that is when nobody could have been paid on them any more.
     */
    List<AbsentPayout> absent(
            ImportStatement command,
            String sha256,
            BankStatement count,
            Instant since,
            Set<String> named) {
        var missing = missing(count, since, named);
        expired(missing)
                .forEach(
                        (batch, words) ->
                                evidence.record(
                                        new RecordProviderReport(
                                                BatchId.of(batch),
                                                sha256,
                                                words,
                                                count.closedAt())));
        return missing.stream()
                .map(one -> new AbsentPayout(one.batchId(), one.payoutId()))
                .toList();
    }

    private List<Waiting> missing(BankStatement count, Instant since, Set<String> named) {
        return jdbc.query(
                """
                        SELECT v.batch_id, v.payout_id, v.redeemed_at IS NOT NULL
                        FROM payouts.voucher v JOIN payouts.payout p USING (payout_id)
                        JOIN payouts.payout_batch b ON b.batch_id = p.batch_id
                        WHERE b.submitting_at >= ? AND v.hub_id = ? AND v.currency = ? AND v.payout_id <> ALL (?)
                          AND (v.redeemed_at <= ? OR v.redeemed_at IS NULL AND v.expires_at <= ?)
                          AND (p.missed_at IS NULL OR p.state = 'REJECTED')
                          AND p.state NOT IN ('RECONCILED', 'RETURNED', 'RELEASED') AND NOT\
                        """
                        + " "
                        + ExpectedPayouts.NAMED
                        + "ORDER BY v.batch_id, v.payout_id",
                (row, _) -> new Waiting(row.getString(1), row.getString(2), row.getBoolean(3)),
                Timestamp.from(since),
                count.account(),
                count.opening().currency(),
                named.toArray(String[]::new),
                Timestamp.from(count.closedAt()),
                Timestamp.from(count.closedAt()),
                Timestamp.from(count.closedAt()));
    }

    private static Map<String, List<ProviderWord>> expired(List<Waiting> missing) {
        Map<String, List<ProviderWord>> byBatch = new TreeMap<>();
        for (Waiting one : missing) {
            if (!one.redeemed()) {
                byBatch.computeIfAbsent(one.batchId(), _ -> new ArrayList<>())
                        .add(new ProviderWord(one.payoutId(), Verdict.REJECTED, "expired"));
            }
        }
        return byBatch;
    }
}
