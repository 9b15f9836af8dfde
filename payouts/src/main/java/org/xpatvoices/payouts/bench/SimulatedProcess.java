package org.xpatvoices.payouts.bench;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.StatementAbsencesFound;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.automation.BookedEvidence;
import org.xpatvoices.payouts.automation.Consequences;
import org.xpatvoices.payouts.automation.FoundPayouts;
import org.xpatvoices.payouts.automation.LeftPayouts;
import org.xpatvoices.payouts.automation.Outside;
import org.xpatvoices.payouts.automation.ReturnedPayouts;
import org.xpatvoices.payouts.automation.Submission;
import org.xpatvoices.payouts.payout.AskingTimes;
import org.xpatvoices.payouts.payout.PayoutDeciders;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.reconcile.ReconcileDeciders;
import org.xpatvoices.payouts.reconcile.StatementChains;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Our side of a simulated world: the real aggregates over a log in memory, the real consequences of
 * events, the real way to send and to ask. It can die before and after every command and every
 * call, and comes back with nothing but the log and how far each event has been dealt with.
 */
final class SimulatedProcess implements Outside {
    private static final Duration PATIENCE = Duration.ofHours(72);

    private final VirtualLog log = new VirtualLog();
    private final KeptAggregates kept = new KeptAggregates();
    private final CommandGateway commands;
    private final StatementChains chains;
    private final Agenda agenda;
    private final long killAt;
    private final Submission submission;
    private final Predicate<String> paid;
    private SimulatedBooks books;
    private final Rail rail;
    private int dealtWith;
    private long steps;
    private long unknown;

    /** {@code paid} says whether the provider has really paid a payout by now. */
    SimulatedProcess(
            Agenda agenda, long killAt, Rail rail, Predicate<String> paid, SimulatedCover cover) {
        this.agenda = agenda;
        this.killAt = killAt;
        this.paid = paid;
        this.books = new SimulatedBooks(rail, paid);
        this.rail = rail;
        this.submission = new Submission(this, agenda);
        CommandBus bus = SimpleCommandBus.builder().build();
        var store = EmbeddedEventStore.builder().storageEngine(log).build();
        var evidence = PayoutDeciders.subscribe(bus, store, kept, cover, cover.checked());
        this.chains = ReconcileDeciders.subscribe(bus, store, evidence, kept);
        this.commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Override
    public <T> T send(Object command) {
        step();
        T answer = commands.sendAndWait(command);
        books.catchUp(log);
        step();
        return answer;
    }

    @Override
    public <T> T run(Callable<T> work) {
        step();
        try {
            T answer = work.call();
            step();
            return answer;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what may have been overtaken by events. */
    void offer(Object command) {
        try {
            send(command);
        } catch (Refused overtaken) {
            books.catchUp(log);
        }
    }

    private void step() {
        if (++steps == killAt) {
            throw new Killed(steps);
        }
    }

    /** Puts events into the log that come from elsewhere in it. */
    void publish(List<? extends EventMessage<?>> events) {
        log.appendEvents(events);
        books.catchUp(log);
    }

    /** Comes up again: everything but the log is rebuilt, and must come out the same (I14). */
    void restart() {
        var rebuilt = new SimulatedBooks(rail, paid);
        rebuilt.catchUp(log);
        rebuilt.recount();
        books.catchUp(log);
        Violation.unless(rebuilt.contents().equals(books.contents()), "I14", "after " + steps);
        books = rebuilt;
        kept.removeAll();
        books.openSince().forEach((batch, since) -> planToAsk(batch, since, agenda.instant()));
    }

    /** Deals with the next event, if there is one. One that it died over comes again. */
    boolean dealWithNext() {
        if (dealtWith == log.size()) {
            return false;
        }
        react(log.at(dealtWith));
        dealtWith++;
        return true;
    }

    private void react(Object event) {
        switch (event) {
            case PayoutRunApproved e ->
                    e.batchIds()
                            .forEach(
                                    batch ->
                                            offer(
                                                    new ApprovePayoutBatch(
                                                            BatchId.of(batch),
                                                            e.approvedBy(),
                                                            e.approvedAt())));
            case PayoutRunCancelled e ->
                    e.batchIds()
                            .forEach(
                                    batch ->
                                            offer(
                                                    new CancelPayoutBatch(
                                                            BatchId.of(batch),
                                                            e.reason(),
                                                            e.cancelledAt())));
            case PayoutBatchApproved e -> submit(e.batchId());
            case PayoutHoldLifted e -> submit(e.batchId());
            case PayoutsLeftToPeople e -> LeftPayouts.breaksOf(e).forEach(this::offer);
            case PayoutBatchOutcomeUnknown e -> {
                unknown += books.reserved(e.batchId()).payouts().size();
                planToAsk(e.batchId(), e.noticedAt(), e.noticedAt());
            }
            case PayoutBatchSubmitted e -> planToAsk(e.batchId(), e.submittedAt(), e.submittedAt());
            default -> reactToEvidence(event);
        }
    }

    private void reactToEvidence(Object event) {
        switch (event) {
            case StatementLinesRead e -> {
                BookedEvidence.in(List.of(e)).forEach(this::offer);
                ReturnedPayouts.in(e).forEach(this::offer);
                Consequences.breaksIn(e).forEach(this::offer);
            }
            case StatementAbsencesFound e -> Consequences.of(e).forEach(this::offer);
            case StatementGapFound e -> offer(Consequences.of(e));
            case PayoutConflictFound e -> offer(Consequences.of(e));
            case PayoutsMissed e -> Consequences.of(e).forEach(this::offer);
            case PayoutReceiptConfirmed e -> offerIfAny(Consequences.of(e));
            case BreakResolved e -> offerIfAny(Consequences.of(e));
            case PayoutsReconciled e -> FoundPayouts.of(e, books.missing()).forEach(this::offer);
            case PayoutsSettled e -> FoundPayouts.of(e, books.missing()).forEach(this::offer);
            case PayoutsReleased e -> FoundPayouts.of(e, books.missing()).forEach(this::offer);
            default -> {}
        }
    }

    private void offerIfAny(@Nullable Object command) {
        if (command != null) {
            offer(command);
        }
    }

    private void submit(String batch) {
        if (books.isApproved(batch)) {
            submission.send(rail, BatchId.of(batch), () -> SimulatedOrders.of(books, batch));
        }
    }

    private boolean isOpen(String batch) {
        var states = books.states(batch);
        return rail.tellsTheEnd() ? states.anyOpen() : states.anyUnknown();
    }

    private void planToAsk(String batch, Instant since, Instant last) {
        if (isOpen(batch)) {
            var next = AskingTimes.next(since, last.isAfter(since) ? last : null);
            agenda.planAt(next, () -> ask(batch, since));
        }
    }

    private void ask(String batch, Instant since) {
        if (isOpen(batch)) {
            submission.ask(rail, BatchId.of(batch), SimulatedOrders.asked(books, batch));
            if (AskingTimes.isForPeople(since, agenda.instant(), PATIENCE)) {
                offer(new LeaveToPeople(BatchId.of(batch), "asked in vain", agenda.instant()));
            }
            planToAsk(batch, since, agenda.instant());
        }
    }

    SimulatedBooks books() {
        return books;
    }

    StatementChains chains() {
        return chains;
    }

    long steps() {
        return steps;
    }

    long unknown() {
        return unknown;
    }

    int events() {
        return log.size();
    }
}
