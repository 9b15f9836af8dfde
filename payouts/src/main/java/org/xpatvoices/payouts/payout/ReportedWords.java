package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RecordProviderReport;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** What one report says of the payouts of a batch, weighed against what is known of each. */
final class ReportedWords {
    private final RecordProviderReport report;
    private final Findings findings;
    private final SequencedSet<Trail> accepted = new LinkedHashSet<>();
    private final SequencedMap<Trail, String> rejected = new LinkedHashMap<>();
    private final SequencedSet<Trail> settled = new LinkedHashSet<>();

    private ReportedWords(RecordProviderReport report, Trails.Frame frame) {
        this.report = report;
        this.findings = new Findings(frame, report.receivedAt());
    }

    static List<PayoutBatchEvent> weigh(
            RecordProviderReport report, Trails trails, Trails.Frame frame) {
        var words = new ReportedWords(report, frame);
        report.words().forEach(word -> words.read(word, trails.of(word.payoutId())));
        words.refuse();
        words.settle();
        words.release();
        return words.findings.events();
    }

    private void read(ProviderWord word, Trail trail) {
        switch (word.verdict()) {
            case ACCEPTED -> accepted.add(trail);
            case REJECTED -> rejected.putIfAbsent(trail, word.code());
            case SETTLED -> settled.add(trail);
            case DIFFERS -> findings.differs(trail, word.code());
        }
    }

    private void refuse() {
        accepted.removeAll(rejected.keySet());
        var takenBack = Trails.keep(accepted, trail -> Refusal.isTakenBack(trail, report));
        findings.accepted(
                Trails.keep(
                        accepted,
                        t ->
                                t.undecided()
                                        && (takenBack.contains(t)
                                                || !t.accepted() && !t.rejected())),
                report.evidenceSha256(),
                Refusal.asOf(report));
        takenBack.addAll(Trails.keep(rejected.sequencedKeySet(), t -> Refusal.isOlder(t, report)));
        rejected.keySet().removeIf(trail -> Refusal.isKnown(trail, report) || !trail.going());
        findings.rejected(rejected, report.evidenceSha256(), report.carried());
        takenBack.forEach(trail -> findings.contradicts(trail, Refusal.TAKEN_BACK));
        if (!report.carried()) {
            Trails.keep(accepted, t -> t.rejected() && !t.rejectedByRail() && t.undecided())
                    .forEach(trail -> findings.contradicts(trail, Refusal.IN_A_FILE_ALONE));
        }
    }

    private void settle() {
        settled.forEach(this::contradict);
        rejected.keySet().stream().filter(Trail::paid).forEach(findings::paidAndRejected);
        findings.settled(
                Trails.keep(settled, Trail::undecided),
                EvidenceSource.PROVIDER_REPORT,
                report.evidenceSha256());
    }

    private void contradict(Trail trail) {
        if (!trail.going()) {
            findings.paidAfterRelease(trail);
        } else if (trail.undecided() && (trail.rejected() || rejected.containsKey(trail))) {
            findings.paidAndRejected(trail);
        }
    }

    private void release() {
        findings.released(
                Trails.keep(
                        rejected.sequencedKeySet(),
                        t ->
                                Proof.isCompletedBy(
                                                t.refused(report.carried(), report.receivedAt()),
                                                report.receivedAt())
                                        && !settled.contains(t)),
                PayoutsReleased.Origin.IN_TRANSIT,
                null,
                "refused, and not in a closed statement");
        Trails.keep(rejected.sequencedKeySet(), t -> t.received() && !t.paid())
                .forEach(findings::receivedButRejected);
    }
}
