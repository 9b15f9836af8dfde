package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.StatusWords;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which batches a report speaks of, and what it may call them. */
@Component
class SentBatches {
    private final JdbcTemplate jdbc;

    SentBatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that it names as a whole: themselves, or with their run. */
    Set<String> namedIn(StatusWords words) {
        var batches = new TreeSet<String>();
        words.groups().forEach(group -> batch(group).ifPresent(batches::add));
        String original = words.originalMessage();
        if (original != null) {
            batch(original).ifPresent(batches::add);
            batches.addAll(ofRun("run_" + original));
        }
        batches.removeIf(batch -> payoutsOf(batch).isEmpty());
        return batches;
    }

    private static Optional<String> batch(String reference) {
        try {
            return Optional.of(BatchId.of("bat_" + reference).toString());
        } catch (MalformedId e) {
            return Optional.empty();
        }
    }

    /** Whether somebody showed a code, or a wallet was paid, no bank can know. */
    void mustBeOfABank(Collection<String> batches) {
        long others =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM payouts.payout_batch"
                                        + " WHERE batch_id = ANY (?) AND rail <> ?",
                                Long.class,
                                batches.toArray(String[]::new),
                                RailCode.BANK.name()));
        if (others > 0) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_EXIST,
                    "This report speaks of "
                            + others
                            + " batches of wallets or cash. A bank does not know how those ended:"
                            + " their provider or their hub says so itself.");
        }
    }

    /** The payouts of a batch that a rail may know: those that went along with it. */
    List<String> payoutsOf(String batchId) {
        return jdbc.queryForList(
                "SELECT p.payout_id FROM payouts.payout p JOIN payouts.payout_batch b"
                        + " USING (batch_id) WHERE batch_id = ? AND b.submitting_at IS NOT NULL"
                        + " AND NOT p.left_out ORDER BY 1",
                String.class,
                batchId);
    }

    /** The ids of the messages that can have carried a batch: its own, or its run's. */
    Set<String> messagesOf(String batchId) {
        return jdbc
                .queryForList(
                        "SELECT run_id FROM payouts.payout_batch WHERE batch_id = ?",
                        String.class,
                        batchId)
                .stream()
                .flatMap(run -> Stream.of(run, batchId))
                .map(References::written)
                .collect(Collectors.toSet());
    }

    private List<String> ofRun(String runId) {
        return jdbc.queryForList(
                "SELECT batch_id FROM payouts.payout_batch WHERE run_id = ? ORDER BY number",
                String.class,
                runId);
    }
}
