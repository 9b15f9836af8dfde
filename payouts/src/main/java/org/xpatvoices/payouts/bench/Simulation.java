package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.payouts.payout.PayoutPostings;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.Rail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A world of payees, a provider that lies, two operators and our own process, under one virtual
 * clock and one seed. Runs until nothing is left to happen and fails at the first step after which
 * something does not hold.
 */
public final class Simulation {
    private static final int CLOSINGS_AFTERWARDS = 18;
    private static final int DAYS_AFTERWARDS = 30;
    private static final Set<PayoutState> ENDS =
            Set.of(PayoutState.SETTLED, PayoutState.RECONCILED, PayoutState.RELEASED);

    private final World world;
    private final Agenda agenda = new Agenda();
    private final Map<String, Long> brought = new HashMap<>();
    private final Map<String, Map<String, Long>> perjured = new HashMap<>();
    private final BankLedger bank = new BankLedger(this::brought);
    private final SimulatedProcess ours;
    private final SimulatedOperators operators;
    private final SimulatedWorkers workers;
    private final Rail rail;

    private Simulation(World world) {
        this.world = world;
        RandomGenerator chance = new Random(world.seed());
        Rail honest = new SimulatedBank(agenda, chance, world, bank, this::hear);
        var planted = world.planted();
        this.rail = planted == null ? honest : new FaultyRail(honest, planted);
        var cover = new SimulatedCover(this::books, planted);
        this.ours = new SimulatedProcess(agenda, world.killAt(), rail, bank::paid, cover);
        this.workers = new SimulatedWorkers(ours, agenda, world);
        this.operators =
                new SimulatedOperators(ours, agenda, bank, cover, planted == Fault.TIERS_FORGOTTEN);
    }

    private SimulatedBooks books() {
        return ours.books();
    }

    /** Throws a {@link Violation} at the first step that breaks a rule. */
    public static Outcome run(World world) {
        var simulation = new Simulation(world);
        simulation.planDays();
        simulation.live();
        return simulation.outcome();
    }

    /** A callback of the provider, about what we know of; delivered again if we died over it. */
    private void hear(String attemptId, List<ProviderWord> words) {
        if (!ours.books().isBatch(attemptId)) {
            return;
        }
        ours.offer(
                new RecordProviderReport(
                        BatchId.of(attemptId),
                        EvidenceFiles.sha256(words.toString().getBytes(StandardCharsets.UTF_8)),
                        words,
                        agenda.instant()));
    }

    private void planDays() {
        for (int day = 0; day < world.rounds() + DAYS_AFTERWARDS; day++) {
            int today = day;
            var morning = Duration.ofDays(day);
            if (day < world.rounds()) {
                agenda.plan(morning, () -> sell(today));
                agenda.plan(morning.plusMinutes(10), () -> operators.startRun(today, rail));
                agenda.plan(morning.plusMinutes(15), () -> hold(today));
                agenda.plan(morning.plusMinutes(18), () -> cancel(today, 8));
                agenda.plan(Carrying.approval(day, world), () -> operators.approveRun(today));
                agenda.plan(morning.plusMinutes(50), () -> forge(today));
                agenda.plan(morning.plusMinutes(90), () -> cancel(today, 4));
            }
            if (day < world.rounds() + CLOSINGS_AFTERWARDS) {
                agenda.plan(morning.plusHours(12), () -> closeDay(today));
            }
            agenda.plan(morning.plusHours(14), operators::endBreaks);
        }
    }

    /** With a chance of its own, so that it happens again alike when we died over it. */
    private void hold(int round) {
        operators.hold(round, new Random(~world.seed() + round), world.mischiefPerMille());
    }

    /** One run in so many is called off, before it goes or after. */
    private void cancel(int round, int oneIn) {
        if (new Random(world.seed() * 31 + round * 7L + oneIn).nextInt(oneIn) == 0) {
            operators.cancelRun(round);
        }
    }

    /** What one person alone makes up must move nothing. */
    private void forge(int round) {
        operators.forge(round, new Random(~world.seed() * 31 + round), world.mischiefPerMille());
    }

    /**
     * The bank closes once, whatever becomes of our side; its statement is carried till it is in,
     * mostly the next day.
     */
    private void closeDay(int day) {
        var statement = bank.close(agenda.instant());
        for (Duration late : Carrying.of(new Random(world.seed() ^ day))) {
            agenda.plan(late, () -> operators.carry(statement, rail));
        }
    }

    private void live() {
        boolean more = true;
        while (more) {
            try {
                more = ours.dealWithNext() || agenda.advance();
            } catch (Killed killed) {
                ours.restart();
            }
        }
        ours.restart();
    }

    /**
     * Shares of the real splitter, the same whatever the order in which payees are listed (I10).
     */
    private void sell(int round) {
        var licence = new LicenceId(new UUID(6, round));
        var chance = new Random(world.seed() + round);
        List<ContributorUnits> contributors = new ArrayList<>();
        long total = 0;
        for (int n = 0; n < world.payees(); n++) {
            contributors.add(
                    new ContributorUnits(
                            new PayeeId(new UUID(5, n)).toString(), 1 + chance.nextInt(40)));
            total += 8_000_000 + chance.nextInt(9_000_000);
        }
        var price = new Money(total, BankLedger.CURRENCY);
        var shares = SimulatedSale.split(price, contributors);
        Collections.shuffle(contributors, chance);
        Violation.unless(
                SimulatedSale.split(price, contributors)
                        .resultSha256()
                        .equals(shares.resultSha256()),
                "I10",
                licence);
        ours.publish(SimulatedSale.events(licence, shares, world.planted(), agenda.instant()));
    }

    /** Nobody is really brought more than was ever earned, whatever the books say. */
    private void brought(String payoutId, long micro) {
        var known = Objects.requireNonNull(ours.books().payout(payoutId));
        String payee = known.payout().payeeId();
        if (bank.perjured(payoutId)) {
            perjured.computeIfAbsent(payee, _ -> new HashMap<>())
                    .merge(payoutId, micro, Math::addExact);
        } else {
            brought.merge(payee, micro, Math::addExact);
        }
        long sum = brought.getOrDefault(payee, 0L) + onPerjury(payee);
        Violation.unless(
                sum <= ours.books().earned().getOrDefault(payee, 0L),
                "nobody is paid twice",
                payee);
        if (micro > 0) {
            workers.received(payoutId, known);
        }
    }

    /**
     * Paid although the provider itself had refused it and a closed statement lacked it. Once the
     * money has gone back, a break tells of it; a loss, unless that was known before it went again.
     */
    private long onPerjury(String payee) {
        long sum = 0;
        for (var one : perjured.getOrDefault(payee, Map.of()).entrySet()) {
            boolean lost = ours.books().state(one.getKey()) == PayoutState.RELEASED;
            sum = Math.addExact(sum, lost ? 0 : one.getValue());
        }
        return sum;
    }

    /** Everything has an end, or waits for people; and the bank has what the books say it has. */
    private Outcome outcome() {
        long reconciled = 0;
        long released = 0;
        Set<String> queued = new HashSet<>();
        ours.books().openBreaks().forEach(one -> queued.add(String.valueOf(one.payoutId())));
        for (String payout : ours.books().payoutIds()) {
            var state = ours.books().state(payout);
            reconciled += state == PayoutState.RECONCILED ? 1 : 0;
            released += state == PayoutState.RELEASED ? 1 : 0;
            Violation.unless(
                    ENDS.contains(state) || queued.contains(payout),
                    "every payout is resolved or queued",
                    payout + " is " + state);
        }
        Violation.unless(
                ours.books().balance(PayoutPostings.mirrorOf(world.rail().name()))
                        == bank.balanceMicro(),
                "the bank holds what the books say",
                bank.balanceMicro());
        return new Outcome(
                ours.books().sent(),
                reconciled,
                released,
                ours.books().takenBack(),
                queued.size(),
                ours.unknown(),
                ours.steps(),
                ours.events());
    }
}
