package org.xpatvoices.payouts.bench;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.payouts.payout.PayoutPostings;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

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
    private static final int DAYS_AFTERWARDS = 14;
    private static final int SHARES_PER_EVENT = 1_000;

    private final World world;
    private final Agenda agenda = new Agenda();
    private final Map<String, Long> brought = new HashMap<>();
    private final BankLedger bank = new BankLedger(this::brought);
    private final SimulatedProcess ours;
    private final SimulatedOperators operators;
    private final Rail rail;

    private Simulation(World world) {
        this.world = world;
        RandomGenerator chance = new Random(world.seed());
        Rail honest = new SimulatedBank(agenda, chance, world, bank, this::hear);
        this.rail = world.timeoutMeansFailed() ? new TimeoutMeansFailed(honest) : honest;
        this.ours = new SimulatedProcess(agenda, world.killAt(), rail);
        this.operators = new SimulatedOperators(ours, agenda, bank);
    }

    /** Throws a {@link Violation} at the first step that breaks a rule. */
    public static Outcome run(World world) {
        var simulation = new Simulation(world);
        simulation.planDays();
        simulation.live();
        return simulation.outcome();
    }

    /** A callback of the provider; delivered again if we died over it. */
    private void hear(String attemptId, List<ProviderWord> words) {
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
                agenda.plan(morning.plusMinutes(20), () -> operators.approveRun(today));
            }
            agenda.plan(morning.plusHours(12), () -> closeDay());
            agenda.plan(morning.plusHours(14), operators::endBreaks);
        }
    }

    /**
     * The bank closes once, whatever becomes of our side; its statement is carried till it is in.
     */
    private void closeDay() {
        var statement = bank.close(agenda.instant());
        agenda.plan(Duration.ofHours(1), () -> operators.carry(statement, rail));
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
        var shares = split(price, contributors);
        Collections.shuffle(contributors, chance);
        Violation.unless(
                split(price, contributors).resultSha256().equals(shares.resultSha256()),
                "I10",
                licence);
        ours.publish(events(licence, shares));
    }

    private static Shares split(Money price, List<ContributorUnits> contributors) {
        try {
            return Shares.of(
                    new Pricing(
                            PricingMode.NEGOTIATED_TOTAL, price.amountMicro(), price.currency()),
                    price,
                    contributors);
        } catch (SharesDoNotAddUp e) {
            throw new Violation("I2", String.valueOf(e.getMessage()));
        }
    }

    private List<EventMessage<?>> events(LicenceId licence, Shares shares) {
        List<EventMessage<?>> events = new ArrayList<>();
        String id = DistributionId.of(licence).toString();
        var chunks = shares.chunks(SHARES_PER_EVENT);
        var now = agenda.instant();
        events.add(
                GenericEventMessage.asEventMessage(
                        new DistributionComputed(
                                id,
                                licence.toString(),
                                "pkt_simulated",
                                BankLedger.CURRENCY,
                                shares.total().amountMicro(),
                                shares.shares().size(),
                                0,
                                shares.algorithm(),
                                shares.manifestSha256(),
                                shares.resultSha256(),
                                chunks.size(),
                                "",
                                "",
                                "",
                                now,
                                now)));
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            events.add(allocated(id, licence, chunk, chunks));
        }
        return events;
    }

    private EventMessage<?> allocated(
            String id, LicenceId licence, int chunk, List<List<Share>> chunks) {
        var part = chunks.get(chunk);
        return GenericEventMessage.asEventMessage(
                new SharesAllocated(
                        id,
                        licence.toString(),
                        chunk,
                        chunks.size(),
                        BankLedger.CURRENCY,
                        part.stream().mapToLong(Share::amountMicro).sum(),
                        part,
                        agenda.instant()));
    }

    /** Nobody is really brought more than was ever earned, whatever the books say. */
    private void brought(String payoutId, long micro) {
        var known = Objects.requireNonNull(ours.books().payout(payoutId));
        String payee = known.payout().payeeId();
        long sum = brought.merge(payee, micro, Math::addExact);
        Violation.unless(
                sum <= ours.books().earned().getOrDefault(payee, 0L),
                "nobody is paid twice",
                payee);
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
                    state == PayoutState.RECONCILED
                            || state == PayoutState.RELEASED
                            || state == PayoutState.SETTLED
                            || queued.contains(payout),
                    "every payout is resolved or queued",
                    payout + " is " + state);
        }
        Violation.unless(
                ours.books().balance(PayoutPostings.OPERATING) == bank.balanceMicro(),
                "the bank holds what the books say",
                bank.balanceMicro());
        return new Outcome(
                ours.books().payoutIds().size(),
                reconciled,
                released,
                queued.size(),
                ours.unknown(),
                ours.steps(),
                ours.events());
    }
}
