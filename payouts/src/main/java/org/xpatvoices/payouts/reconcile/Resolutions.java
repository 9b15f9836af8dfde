package org.xpatvoices.payouts.reconcile;

import static org.xpatvoices.contracts.reconcile.BreakResolution.DIFFERENCE;
import static org.xpatvoices.contracts.reconcile.BreakResolution.EXPLAINED;
import static org.xpatvoices.contracts.reconcile.BreakResolution.LOSS;
import static org.xpatvoices.contracts.reconcile.BreakResolution.MATCHED;
import static org.xpatvoices.contracts.reconcile.BreakResolution.PAYOUT_EXECUTED;
import static org.xpatvoices.contracts.reconcile.BreakResolution.PAYOUT_NOT_EXECUTED;
import static org.xpatvoices.contracts.reconcile.BreakResolution.PROVIDER_FEE;
import static org.xpatvoices.contracts.reconcile.BreakResolution.RECORDED_SINCE;
import static org.xpatvoices.contracts.reconcile.BreakResolution.SENT_BACK;
import static org.xpatvoices.contracts.reconcile.BreakResolution.TAKEN_BACK;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;

import java.util.List;
import java.util.Set;

/**
 * How each kind of break can end. Money in suspense must leave it, so "explained" is open only to
 * breaks without any.
 */
public final class Resolutions {
    /** Here the money of a payout that counts as paid waits in suspense. */
    private static final Set<String> WAITS_IN_SUSPENSE =
            Set.of(BreakCategory.RETURNED.name(), BreakCategory.STATEMENT_REVOKED.name());

    private static final Set<String> OF_ITS_REFERENCE =
            Set.of(BreakCategory.AMOUNT_DIFF.name(), BreakCategory.DUPLICATE_AT_PROVIDER.name());

    private Resolutions() {}

    /** What a resolution decides about the payout of its break; null if nothing. */
    public static @Nullable Decision decision(String category, BreakResolution resolution) {
        return switch (resolution) {
            case PAYOUT_EXECUTED -> Decision.EXECUTED;
            case SENT_BACK -> Decision.RETURNED;
            case PAYOUT_NOT_EXECUTED ->
                    WAITS_IN_SUSPENSE.contains(category)
                            ? Decision.RETURNED
                            : Decision.NOT_EXECUTED;
            case MATCHED, TAKEN_BACK, LOSS, PROVIDER_FEE, DIFFERENCE, RECORDED_SINCE, EXPLAINED ->
                    null;
        };
    }

    /** Whether its payout has to be named, by the break or by whoever proposes this end. */
    static boolean nameAPayout(BreakResolution end) {
        return end == MATCHED || end == SENT_BACK || end == TAKEN_BACK;
    }

    /** Whether it makes money of a payout payable, or takes it back, whatever a line says. */
    static boolean moveAPayout(BreakResolution end) {
        return end == SENT_BACK || end == TAKEN_BACK || end == PAYOUT_NOT_EXECUTED;
    }

    /** Whether the line names the payout itself as its payment would. */
    static boolean mayBeItsPayment(BreakOpened about) {
        return about.amountMicro() < 0 && OF_ITS_REFERENCE.contains(about.category());
    }

    /**
     * Of the ends that a kind of break has, those that fit its payout as it stands: only what was
     * given back is taken back, and no line claims it before.
     */
    static List<BreakResolution> fitting(
            List<BreakResolution> ends, boolean named, boolean released) {
        return ends.stream()
                .filter(end -> end != TAKEN_BACK || released || !named)
                .filter(end -> end != MATCHED || !released)
                .toList();
    }

    static List<BreakResolution> of(BreakOpened about) {
        return of(
                BreakCategory.valueOf(about.category()),
                about.inSuspense(),
                about.amountMicro(),
                about.expectedMicro());
    }

    static List<BreakResolution> of(
            BreakCategory category, boolean inSuspense, long bookedMicro, long expectedMicro) {
        return switch (category) {
            case MISSING_AT_PROVIDER -> List.of(PAYOUT_EXECUTED, PAYOUT_NOT_EXECUTED);
            case WORKER_NOT_RECEIVED -> List.of(EXPLAINED, PAYOUT_EXECUTED, PAYOUT_NOT_EXECUTED);
            case WORKER_RECEIPT_ISSUE -> said();
            case STATUS_CONFLICT -> inSuspense ? conflicting(bookedMicro) : said();
            case DUPLICATE_AT_PROVIDER ->
                    inSuspense ? secondPayment(bookedMicro) : List.of(EXPLAINED);
            case MISSING_IN_LEDGER -> missing(inSuspense, bookedMicro);
            case MATCH_PROPOSED ->
                    expectedMicro > 0 && -bookedMicro >= expectedMicro
                            ? List.of(MATCHED, TAKEN_BACK, LOSS, RECORDED_SINCE)
                            : unexplained(bookedMicro);
            case AMOUNT_DIFF -> amountDiff(bookedMicro, expectedMicro);
            case FEE_VARIANCE ->
                    inSuspense ? feeVariance(bookedMicro, expectedMicro) : List.of(EXPLAINED);
            case FX_VARIANCE -> List.of(DIFFERENCE, RECORDED_SINCE);
            case CURRENCY_DIFF ->
                    bookedMicro < 0
                            ? List.of(PAYOUT_NOT_EXECUTED, RECORDED_SINCE, LOSS)
                            : List.of(RECORDED_SINCE);
            case RETURNED -> List.of(PAYOUT_NOT_EXECUTED, LOSS);
            case UNIDENTIFIED_CREDIT ->
                    inSuspense ? List.of(SENT_BACK, RECORDED_SINCE) : List.of(EXPLAINED);
            case STATEMENT_REVOKED ->
                    expectedMicro > 0
                            ? List.of(PAYOUT_NOT_EXECUTED, RECORDED_SINCE)
                            : decidedBefore(bookedMicro);
            case LATE, BALANCE_BREAK, STATEMENT_GAP -> List.of(EXPLAINED);
        };
    }

    /** Somebody may know which payout a line paid that nothing could be found for. */
    private static List<BreakResolution> missing(boolean inSuspense, long bookedMicro) {
        if (!inSuspense) {
            return List.of(EXPLAINED);
        }
        return bookedMicro < 0
                ? List.of(LOSS, RECORDED_SINCE, MATCHED, TAKEN_BACK, PROVIDER_FEE)
                : List.of(RECORDED_SINCE);
    }

    /** More left than the payout: with a fee, or not to the payee at all. */
    private static List<BreakResolution> feeVariance(long bookedMicro, long expectedMicro) {
        return -bookedMicro > expectedMicro
                ? List.of(MATCHED, TAKEN_BACK, PAYOUT_NOT_EXECUTED, RECORDED_SINCE)
                : unexplained(bookedMicro);
    }

    /** Somebody says that it was paid, and no line is in question. */
    private static List<BreakResolution> said() {
        return List.of(EXPLAINED, PAYOUT_EXECUTED, PAYOUT_NOT_EXECUTED, TAKEN_BACK);
    }

    /** A line shows a payout whose money was given back; what two people took back it may claim. */
    private static List<BreakResolution> conflicting(long bookedMicro) {
        return bookedMicro < 0
                ? List.of(TAKEN_BACK, MATCHED, LOSS, RECORDED_SINCE)
                : unexplained(bookedMicro);
    }

    /** The opposite of what was decided; what was given back as returned may be taken back. */
    private static List<BreakResolution> decidedBefore(long bookedMicro) {
        return bookedMicro < 0
                ? List.of(TAKEN_BACK, LOSS, PROVIDER_FEE, RECORDED_SINCE)
                : List.of(LOSS, PROVIDER_FEE, RECORDED_SINCE);
    }

    /** A second payment is lost, and where it came back that loss is none. */
    private static List<BreakResolution> secondPayment(long bookedMicro) {
        return bookedMicro < 0 ? List.of(LOSS, RECORDED_SINCE) : List.of(LOSS);
    }

    /** Only money that left can be lost. */
    private static List<BreakResolution> unexplained(long bookedMicro) {
        return bookedMicro < 0 ? List.of(LOSS, RECORDED_SINCE) : List.of(RECORDED_SINCE);
    }

    /**
     * Paid more: the payee has the whole payout. Paid less: it is not what was ordered, or it is
     * what was taken for it. Lost, if it is beside another line that shows the payout. Money that
     * came in is the payout's, sent back.
     */
    private static List<BreakResolution> amountDiff(long bookedMicro, long expectedMicro) {
        if (bookedMicro >= 0) {
            return bookedMicro == 0 ? List.of(EXPLAINED) : List.of(SENT_BACK, RECORDED_SINCE);
        }
        return -bookedMicro > expectedMicro
                ? List.of(MATCHED, TAKEN_BACK, PAYOUT_NOT_EXECUTED, LOSS, RECORDED_SINCE)
                : List.of(PAYOUT_NOT_EXECUTED, LOSS, RECORDED_SINCE, PROVIDER_FEE);
    }
}
