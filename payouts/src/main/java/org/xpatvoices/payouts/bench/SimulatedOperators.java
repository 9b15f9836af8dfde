package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Candidate;
import org.xpatvoices.payouts.payout.RunPlan;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Two people who start runs, carry statements and end breaks. Before they decide, they telephone
 * the bank: it knows whether it is still going to pay, and that is all they go by.
 */
final class SimulatedOperators {
    private static final String ONE = "ops_one";
    private static final String TWO = "ops_two";

    private final SimulatedProcess ours;
    private final Agenda agenda;
    private final BankLedger bank;
    private final SimulatedCover cover;
    private final boolean tiersForgotten;

    SimulatedOperators(
            SimulatedProcess ours,
            Agenda agenda,
            BankLedger bank,
            SimulatedCover cover,
            boolean tiersForgotten) {
        this.cover = cover;
        this.tiersForgotten = tiersForgotten;
        this.ours = ours;
        this.agenda = agenda;
        this.bank = bank;
    }

    private static PayoutRunId runOf(int round) {
        return new PayoutRunId(new UUID(7, round));
    }

    void startRun(int round, Rail rail) {
        var terms = rail.terms(BankLedger.CURRENCY);
        List<Candidate> candidates = new ArrayList<>();
        var beingChecked = SimulatedChecked.of(ours.books());
        for (String payee : ours.books().earned().keySet()) {
            long payable = ours.books().payable(payee);
            if (payable >= terms.minimumMicro() && !beingChecked.contains(payee)) {
                candidates.add(
                        new Candidate(
                                payee,
                                "dst_" + payee.substring(4),
                                payable,
                                sentSince(payee, SimulatedTiers.midnight(agenda.instant())),
                                sentSince(payee, SimulatedTiers.firstOfMonth(agenda.instant())),
                                terms.minimumMicro(),
                                tiersForgotten ? null : SimulatedTiers.tierOf(payee),
                                true));
            }
        }
        var command =
                new StartPayoutRun(
                        runOf(round), rail.code(), BankLedger.CURRENCY, ONE, agenda.instant());
        var plan = RunPlan.of(command, candidates, terms);
        if (ours.books().batchesOf(runOf(round).toString()).isEmpty() && !plan.isEmpty()) {
            ours.send(plan);
        }
    }

    private long sentSince(String payee, Instant from) {
        return ours.books().tiers().sentSince(payee, from, ours.books()::state);
    }

    /**
     * Looks closer at some, and lets all of them go, or gives their money back, some days later.
     */
    void hold(int round, RandomGenerator chance, int perMille) {
        for (var batch : ours.books().batchesOf(runOf(round).toString())) {
            for (Payout one : batch.payouts()) {
                if (chance.nextInt(1_000) < perMille) {
                    hold(BatchId.of(batch.batchId()), PayoutId.of(one.payoutId()), chance);
                }
            }
        }
    }

    /** Whatever of it has gone stays gone; asked twice, it is refused. */
    void cancelRun(int round) {
        ours.offer(new CancelPayoutRun(runOf(round), ONE, "wrong day", agenda.instant()));
    }

    /** Says of some payouts, in a file of one's own making, that the provider refused them. */
    void forge(int round, RandomGenerator chance, int perMille) {
        for (var batch : ours.books().batchesOf(runOf(round).toString())) {
            var words =
                    batch.payouts().stream()
                            .filter(_ -> chance.nextInt(1_000) < perMille)
                            .map(one -> new ProviderWord(one.payoutId(), Verdict.REJECTED, "AC04"))
                            .toList();
            ours.offer(
                    new RecordProviderReport(
                            BatchId.of(batch.batchId()),
                            EvidenceFiles.sha256(batch.batchId().getBytes(StandardCharsets.UTF_8)),
                            words,
                            agenda.instant(),
                            true));
        }
    }

    private void hold(BatchId batch, PayoutId payout, RandomGenerator chance) {
        var step = chance.nextBoolean() ? PayoutStep.LIFT_HOLD : PayoutStep.CANCEL;
        int minutes = 1 + chance.nextInt(300);
        ours.offer(new HoldPayout(batch, payout, HoldCause.OPERATOR, "new", ONE, agenda.instant()));
        agenda.plan(Duration.ofMinutes(minutes), () -> let(batch, payout, step));
    }

    private void let(BatchId batch, PayoutId payout, PayoutStep step) {
        ours.offer(new ProposePayoutStep(batch, payout, step, "seen", ONE, agenda.instant()));
        ours.offer(new DecidePayoutStep(batch, payout, step, true, TWO, agenda.instant()));
    }

    void approveRun(int round) {
        ours.offer(new ApprovePayoutRun(runOf(round), TWO, agenda.instant()));
    }

    void carry(BankStatement statement, Rail rail) {
        var reading =
                new SimulatedReading(ours.books(), ours.chains(), rail.terms(BankLedger.CURRENCY));
        ours.offer(reading.of(statement, ONE, agenda.instant()));
    }

    /** Ends every break that the bank's word allows to end now. */
    void endBreaks() {
        for (BreakOpened one : ours.books().openBreaks()) {
            var resolution = resolution(one);
            if (resolution != null) {
                end(BreakId.of(one.breakId()), resolution);
            }
        }
    }

    private void end(BreakId id, BreakResolution resolution) {
        try {
            int proposal =
                    ours.<Integer>send(
                            new ProposeResolution(
                                    id, resolution, "telephoned", ONE, agenda.instant()));
            ours.send(new ApproveResolution(id, proposal, true, TWO, agenda.instant()));
        } catch (Refused overtaken) {
            // Looked at again tomorrow, with what is known then.
        }
    }

    private @Nullable BreakResolution resolution(BreakOpened about) {
        String payout = about.payoutId();
        boolean willBePaid = payout != null && bank.willPay(payout);
        boolean isPaid = payout != null && bank.paid(payout);
        boolean countsAsPaid = payout != null && over(ours.books().state(payout));
        return switch (BreakCategory.valueOf(about.category())) {
            case MISSING_AT_PROVIDER ->
                    willBePaid || isPaid ? null : BreakResolution.PAYOUT_NOT_EXECUTED;
            case RETURNED -> BreakResolution.PAYOUT_NOT_EXECUTED;
            case FEE_VARIANCE ->
                    about.inSuspense() ? BreakResolution.MATCHED : BreakResolution.EXPLAINED;
            case FX_VARIANCE -> BreakResolution.DIFFERENCE;
            case AMOUNT_DIFF ->
                    -about.amountMicro() > about.expectedMicro()
                            ? BreakResolution.MATCHED
                            : BreakResolution.PAYOUT_NOT_EXECUTED;
            case STATUS_CONFLICT, WORKER_RECEIPT_ISSUE -> ofConflict(about, countsAsPaid);
            case WORKER_NOT_RECEIVED -> countsAsPaid ? BreakResolution.EXPLAINED : null;
            case LATE, UNIDENTIFIED_CREDIT, BALANCE_BREAK, STATEMENT_GAP ->
                    BreakResolution.EXPLAINED;
            case DUPLICATE_AT_PROVIDER, MISSING_IN_LEDGER, MATCH_PROPOSED -> BreakResolution.LOSS;
            case CURRENCY_DIFF, STATEMENT_REVOKED -> BreakResolution.RECORDED_SINCE;
        };
    }

    /**
     * What was sent again meanwhile cannot be taken back; and what two people took back on the
     * worker's word, its line may claim.
     */
    private @Nullable BreakResolution ofConflict(BreakOpened about, boolean countsAsPaid) {
        String payout = Objects.requireNonNull(about.payoutId());
        var one = ours.books().known(payout);
        boolean released = ours.books().state(payout) == PayoutState.RELEASED;
        if (released && bank.brought(payout) && cover.has(one.payeeId(), one.grossMicro())) {
            return BreakResolution.TAKEN_BACK;
        }
        if (released && bank.brought(payout) && cover.waits(one.payeeId())) {
            return null; // what is set aside comes back before it would go
        }
        if (about.inSuspense()) {
            return released || ours.books().claim(payout) != null
                    ? BreakResolution.LOSS
                    : BreakResolution.MATCHED;
        }
        return countsAsPaid ? BreakResolution.EXPLAINED : null;
    }

    private static boolean over(PayoutState state) {
        return state.paid() || state == PayoutState.RELEASED;
    }
}
