package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.payouts.rail.iso20022.StatusReport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a status report says of each payout: its own word if there is one, else the word on its
 * group, else the word on the whole message. A code that we do not know says nothing.
 */
public final class StatusWords {
    /** No words on a payout: taken in, or different for each transfer. */
    private static final Set<String> NEUTRAL = Set.of("RCVD", "PART", "PATC");

    private final StatusReport report;
    private final Map<String, StatusReport.Status> byReference = new HashMap<>();

    private StatusWords(StatusReport report) {
        this.report = report;
        for (var payment : report.payments()) {
            for (var one : payment.transactions()) {
                var status = one.status() == null ? payment.status() : one.status();
                if (one.endToEndId() != null && status != null) {
                    byReference.put(one.endToEndId(), status);
                }
            }
        }
    }

    public static StatusWords of(StatusReport report) {
        return new StatusWords(report);
    }

    /** What the report says and nobody would understand, for whoever must not drop it silently. */
    public List<String> notUnderstood() {
        List<String> faults = new ArrayList<>();
        note(report.group(), faults);
        for (var payment : report.payments()) {
            note(payment.status(), faults);
            for (var one : payment.transactions()) {
                note(one.status(), faults);
                if (one.endToEndId() == null) {
                    faults.add("a transfer has no end-to-end id");
                }
            }
        }
        return faults.stream().distinct().toList();
    }

    private static void note(StatusReport.@Nullable Status status, List<String> faults) {
        String code = status == null ? null : status.code();
        if (code != null && verdictOf(code) == null && !NEUTRAL.contains(code)) {
            faults.add("the code " + code + " is not known");
        }
    }

    /** Every end-to-end id that the report names. */
    public Set<String> references() {
        return Set.copyOf(byReference.keySet());
    }

    /** The groups that the report names as a whole, by our batch ids as banks write them. */
    public List<String> groups() {
        var ids = report.payments().stream().map(StatusReport.Payment::paymentId);
        return ids.filter(id -> id != null).distinct().toList();
    }

    public @Nullable String originalMessage() {
        return report.originalMessageId();
    }

    /** The words on payouts of a batch that went out in a message with one of these ids. */
    public List<ProviderWord> onBatch(
            BatchId batch, Set<String> messages, Collection<String> payoutIds) {
        var fallback = onGroup(References.written(batch.toString()), messages);
        List<ProviderWord> words = new ArrayList<>();
        for (String payout : payoutIds) {
            var status = byReference.getOrDefault(References.written(payout), fallback);
            var verdict = status == null ? null : verdictOf(status.code());
            if (status != null && verdict != null) {
                String reason = status.reason();
                words.add(
                        new ProviderWord(
                                payout,
                                verdict,
                                reason == null ? status.code() : status.code() + '/' + reason));
            }
        }
        return words;
    }

    private StatusReport.@Nullable Status onGroup(String group, Set<String> messages) {
        for (var payment : report.payments()) {
            if (group.equals(payment.paymentId()) && payment.status() != null) {
                return payment.status();
            }
        }
        String original = report.originalMessageId();
        return original != null && messages.contains(original) ? report.group() : null;
    }

    private static @Nullable Verdict verdictOf(String code) {
        return switch (code) {
            case "ACTC", "ACCP", "ACSP", "ACWC", "PDNG" -> Verdict.ACCEPTED;
            case "ACSC", "ACCC" -> Verdict.SETTLED;
            case "RJCT" -> Verdict.REJECTED;
            default -> null;
        };
    }
}
