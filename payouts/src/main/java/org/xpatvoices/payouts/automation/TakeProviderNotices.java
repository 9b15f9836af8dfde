package org.xpatvoices.payouts.automation;

import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.contracts.rail.TakeProviderNotice;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.payouts.payout.OpenBatches;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.References;

import java.time.Clock;
import java.util.List;

/**
 * Takes in what providers send unasked. A notice rings the bell and no more: the provider is asked,
 * and its answer counts. What names no payout of ours, or speaks of another amount, waits for a
 * person, with its bytes.
 */
@Component
class TakeProviderNotices {
    private static final Logger LOG = LoggerFactory.getLogger(TakeProviderNotices.class);
    private static final String FALLBACK_CURRENCY = "MVR";

    private final EvidenceFiles evidence;
    private final OpenBatches batches;
    private final Progress progress;
    private final Rails rails;
    private final Apart apart;
    private final Submission submission;

    TakeProviderNotices(
            EvidenceFiles evidence,
            OpenBatches batches,
            Progress progress,
            Rails rails,
            Apart apart,
            Clock clock) {
        this.evidence = evidence;
        this.batches = batches;
        this.progress = progress;
        this.rails = rails;
        this.apart = apart;
        this.submission = new Submission(apart, clock);
    }

    @CommandHandler
    void decide(TakeProviderNotice notice) {
        Rail rail = rails.of(notice.rail());
        String sha256 = evidence.keep(notice.content(), notice.rail().name(), notice.receivedAt());
        var said = rail.read(notice.content());
        String reference = notice.reference() == null ? said.reference() : notice.reference();
        String payout = References.payoutOf(reference.replace("-", ""));
        var sent = payout == null ? null : sent(notice, payout);
        if (sent == null) {
            evidence.refused(sha256, "it names no payout that was sent this way");
            apart.offer(unknown(notice, sha256, said.amount()));
            return;
        }
        if (said.amount() != null && !said.amount().equals(sent.asked().net())) {
            apart.offer(differing(notice, sent, sha256, said.amount()));
        }
        Thread.startVirtualThread(() -> ask(rail, sent));
    }

    private static RecordProviderReport differing(
            TakeProviderNotice notice, OpenBatches.Sent sent, String sha256, Money amount) {
        return new RecordProviderReport(
                sent.batchId(),
                sha256,
                List.of(
                        new ProviderWord(
                                sent.asked().payoutId(),
                                Verdict.DIFFERS,
                                "a notice names %d.%06d %s"
                                        .formatted(
                                                amount.amountMicro() / Money.MICRO_PER_MAJOR,
                                                amount.amountMicro() % Money.MICRO_PER_MAJOR,
                                                amount.currency()))),
                notice.receivedAt());
    }

    /** A fast provider tells the end before the projections show the beginning. */
    private OpenBatches.@Nullable Sent sent(TakeProviderNotice notice, String payout) {
        var seen = batches.sent(notice.rail(), payout);
        if (seen.isEmpty()) {
            progress.awaitHead("payouts.journal");
            seen = batches.sent(notice.rail(), payout);
        }
        return seen.orElse(null);
    }

    /** Whatever goes wrong here, the provider is asked again by the clock. */
    private void ask(Rail rail, OpenBatches.Sent sent) {
        try {
            submission.askAboutSome(rail, sent.batchId(), List.of(sent.asked()));
        } catch (RuntimeException e) {
            LOG.warn("Asking about {} failed: {}", sent.asked().payoutId(), e.toString());
        }
    }

    private static OpenBreak unknown(
            TakeProviderNotice notice, String sha256, @Nullable Money amount) {
        var booked = amount == null ? Money.zero(FALLBACK_CURRENCY) : amount;
        return new OpenBreak(
                BreakIds.ofNotice(sha256),
                BreakCategory.MISSING_IN_LEDGER,
                null,
                null,
                null,
                null,
                Money.zero(booked.currency()).minus(booked),
                Money.zero(booked.currency()),
                false,
                "A notice of %s names no payout that was sent this way; its bytes are kept as %s."
                        .formatted(notice.rail(), sha256),
                notice.receivedAt());
    }
}
