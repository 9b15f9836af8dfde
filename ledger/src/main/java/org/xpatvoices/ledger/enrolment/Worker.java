package org.xpatvoices.ledger.enrolment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.ERASED_WORKER_CANNOT_RETURN;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_IS_ALREADY_ENROLLED;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.consent.ConsentGranted;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.enrolment.EraseWorker;
import org.xpatvoices.contracts.enrolment.WorkerEnrolled;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.consent.Ending;
import org.xpatvoices.ledger.consent.Grants;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An anonymous account and its grants. Every handler may meet an account that does not exist, so
 * that asking for a stranger is a refusal and not a missing aggregate.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
class Worker {
    @AggregateIdentifier private @Nullable String id;
    private Account account = new Account.Absent();

    Worker() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnrolWorker command) {
        switch (account) {
            case Account.Absent _ ->
                    apply(
                            new WorkerEnrolled(
                                    command.workerId().toString(),
                                    command.hubId().toString(),
                                    command.assurance().name(),
                                    command.language(),
                                    command.enrolledAt()));
            case Account.Enrolled enrolled when enrolled.cameFrom(command) -> {
                // The same request once more: the account is there, nothing to remember.
            }
            case Account.Enrolled _ ->
                    throw new Refused(
                            WORKER_IS_ALREADY_ENROLLED,
                            "Account " + command.workerId() + " was opened with other contents.");
            case Account.Erased erased -> throw gone(command.workerId(), erased);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawConsent command) {
        end(grantsFor(command.workerId(), command.hubId()).decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EraseWorker command) {
        switch (account) {
            case Account.Enrolled enrolled -> {
                var worker = command.workerId().toString();
                enrolled.grants().endAll(worker, command.erasedAt()).forEach(Worker::end);
                apply(new WorkerErased(worker, command.erasedAt()));
            }
            case Account.Erased _ -> {
                // Asked for once more: there is nothing left to erase.
            }
            case Account.Absent _ -> throw nobody(command.workerId());
        }
    }

    private static void end(Ending ending) {
        apply(ending.withdrawn());
        apply(ending.shredded());
    }

    /** The grant to make, or none if the very same one was made before. */
    Optional<ConsentGranted> decide(GrantConsent command) {
        return grantsFor(command.workerId(), command.hubId()).decide(command);
    }

    void grant(ConsentGranted granted) {
        apply(granted);
    }

    @EventSourcingHandler
    void evolve(WorkerEnrolled event) {
        id = event.workerId();
        account = Account.Enrolled.from(event);
    }

    @EventSourcingHandler
    void evolve(ConsentGranted event) {
        remember(enrolled -> enrolled.with(enrolled.grants().evolve(event)));
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn event) {
        remember(enrolled -> enrolled.with(enrolled.grants().evolve(event)));
    }

    @EventSourcingHandler
    void evolve(WorkerErased event) {
        if (account instanceof Account.Enrolled enrolled) {
            account = enrolled.erasedAt(event.erasedAt());
        }
    }

    /** A hub reaches only the workers it enrolled; to any other hub there is no such account. */
    Grants grantsFor(WorkerId workerId, @Nullable HubId hubId) {
        return switch (account) {
            case Account.Enrolled enrolled
                    when hubId == null || enrolled.hubId().equals(hubId.toString()) ->
                    enrolled.grants();
            case Account.Erased erased
                    when hubId == null || erased.hubId().equals(hubId.toString()) ->
                    throw gone(workerId, erased);
            case Account.Enrolled _, Account.Erased _, Account.Absent _ -> throw nobody(workerId);
        };
    }

    private static Refused nobody(WorkerId workerId) {
        return new Refused(WORKER_MUST_BE_ENROLLED, "There is no account " + workerId + ".");
    }

    private static Refused gone(WorkerId workerId, Account.Erased erased) {
        return new Refused(
                ERASED_WORKER_CANNOT_RETURN,
                "Account " + workerId + " was erased at " + erased.erasedAt() + ".");
    }

    private void remember(UnaryOperator<Account.Enrolled> change) {
        if (account instanceof Account.Enrolled enrolled) {
            account = change.apply(enrolled);
        }
    }
}
