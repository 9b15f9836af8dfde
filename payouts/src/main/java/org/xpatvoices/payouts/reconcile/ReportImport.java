package org.xpatvoices.payouts.reconcile;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.BatchEvidence;
import org.xpatvoices.payouts.rail.EvidenceFiles.Imported;
import org.xpatvoices.payouts.rail.StatusWords;
import org.xpatvoices.payouts.rail.iso20022.StatusReportReader;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a pain.002 that an operator carried, and hands each batch the words on its payouts. What it
 * says of nothing that we have sent to a bank, or in words that nobody knows, makes it be refused
 * whole: of wallets and cash no bank can say how they ended.
 */
@Component
class ReportImport {
    private final ReferenceRegister references;
    private final SentBatches batches;
    private final BatchEvidence evidence;

    ReportImport(ReferenceRegister references, SentBatches batches, BatchEvidence evidence) {
        this.references = references;
        this.batches = batches;
        this.evidence = evidence;
    }

    Imported take(ImportStatement command, String sha256) {
        var words = StatusWords.of(StatusReportReader.read(command.content()));
        mustBeUnderstood(words);
        int count = 0;
        // In the order of ids, so that two imports never wait for each other crosswise.
        for (var one : payoutsByBatch(words).entrySet()) {
            var batch = BatchId.of(one.getKey());
            var said = words.onBatch(batch, batches.messagesOf(one.getKey()), one.getValue());
            if (!said.isEmpty()) {
                evidence.record(
                        new RecordProviderReport(batch, sha256, said, command.importedAt(), true));
                count += said.size();
            }
        }
        return new Imported("STATUS_REPORT", List.of(), count);
    }

    private static void mustBeUnderstood(StatusWords words) {
        var faults = words.notUnderstood();
        if (!faults.isEmpty()) {
            throw new UnreadableFile(
                    String.join(", ", faults.subList(0, Math.min(3, faults.size()))));
        }
    }

    private Map<String, List<String>> payoutsByBatch(StatusWords words) {
        var known = references.payouts(words.references());
        if (known.size() < words.references().size()) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_EXIST,
                    words.references().size()
                            - known.size()
                            + " of "
                            + words.references().size()
                            + " transfers in this report are none that we have sent.");
        }
        Map<String, List<String>> payouts = new TreeMap<>();
        for (String batch : batches.namedIn(words)) {
            payouts.put(batch, batches.payoutsOf(batch));
        }
        known.values().stream()
                .filter(one -> !payouts.containsKey(one.batchId()))
                .toList()
                .forEach(
                        one ->
                                payouts.computeIfAbsent(one.batchId(), _ -> new ArrayList<>())
                                        .add(one.payoutId()));
        batches.mustBeOfABank(payouts.keySet());
        if (payouts.isEmpty()) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_EXIST,
                    "This report names no message, group or transfer that we have sent.");
        }
        return payouts;
    }
}
