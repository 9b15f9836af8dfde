package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.APPROVER_MUST_NOT_BE_THE_REGISTRAR;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_IS_ALREADY_APPROVED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_IS_ALREADY_SUSPENDED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.OffTakerRule.SUSPENDED_OFF_TAKER_CANNOT_BE_APPROVED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.ApproveOffTaker;
import org.xpatvoices.contracts.offtaker.DecideDeposit;
import org.xpatvoices.contracts.offtaker.DepositDeclined;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.DepositProposed;
import org.xpatvoices.contracts.offtaker.FundsCaptured;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.contracts.offtaker.OffTakerApproved;
import org.xpatvoices.contracts.offtaker.OffTakerRegistered;
import org.xpatvoices.contracts.offtaker.OffTakerSuspended;
import org.xpatvoices.contracts.offtaker.RefundFunds;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.contracts.offtaker.SuspendOffTaker;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;

/** A buying party: its vetting and the funds that its licences are paid from. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
class OffTaker {
    @AggregateIdentifier private OffTakerId offTakerId;
    private Vetting vetting = new Vetting.Unknown();
    private final Funds funds = new Funds();
    private final WaitingDeposits waiting = new WaitingDeposits();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterOffTaker command) {
        OffTakerRegistered registration = Registration.of(command);
        if (vetting instanceof Vetting.Known known) {
            Registration.refuseUnlessSame(known.registration(), registration);
            return;
        }
        AggregateLifecycle.apply(registration);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ApproveOffTaker command) {
        switch (known(command.offTakerId())) {
            case Vetting.Registered(var registration) -> {
                if (registration.registeredBy().equals(command.approvedBy())) {
                    throw new Refused(
                            APPROVER_MUST_NOT_BE_THE_REGISTRAR,
                            command.approvedBy() + " registered this off-taker.");
                }
                AggregateLifecycle.apply(
                        new OffTakerApproved(
                                registration.offTakerId(),
                                command.approvedBy(),
                                command.approvedAt()));
            }
            case Vetting.Approved(_) ->
                    throw new Refused(
                            OFF_TAKER_IS_ALREADY_APPROVED, command.offTakerId() + " is approved.");
            case Vetting.Suspended(_) ->
                    throw new Refused(
                            SUSPENDED_OFF_TAKER_CANNOT_BE_APPROVED,
                            command.offTakerId() + " is suspended.");
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SuspendOffTaker command) {
        if (known(command.offTakerId()) instanceof Vetting.Suspended) {
            throw new Refused(
                    OFF_TAKER_IS_ALREADY_SUSPENDED, command.offTakerId() + " is suspended.");
        }
        AggregateLifecycle.apply(
                new OffTakerSuspended(
                        command.offTakerId().toString(),
                        command.reason(),
                        command.suspendedBy(),
                        command.suspendedAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String decide(DepositFunds command, DepositLimits limits) {
        Vetting.Known known = known(command.offTakerId());
        if (funds.alreadyCounted(command)) {
            return "DEPOSITED";
        }
        if (known instanceof Vetting.Registered) {
            throw new Refused(
                    DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER,
                    command.offTakerId() + " is registered, not yet approved.");
        }
        Money prepaid = funds.after(command.amount());
        if (!limits.allow(command.amount()) || waiting.waits(command)) {
            waiting.propose(command).ifPresent(event -> AggregateLifecycle.apply(event));
            return "PROPOSED";
        }
        AggregateLifecycle.apply(
                new FundsDeposited(
                        command.offTakerId().toString(),
                        command.depositReference(),
                        command.amount().amountMicro(),
                        command.amount().currency(),
                        prepaid.amountMicro(),
                        command.recordedBy(),
                        command.depositedAt()));
        return "DEPOSITED";
    }

    /** It counts from when the second person has said so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String decide(DecideDeposit command) {
        known(command.offTakerId());
        var proposed = waiting.read(command);
        if (!command.approve()) {
            AggregateLifecycle.apply(
                    new DepositDeclined(
                            proposed.offTakerId(),
                            proposed.proposal(),
                            proposed.depositReference(),
                            command.decidedBy(),
                            command.decidedAt()));
            return "DECLINED";
        }
        AggregateLifecycle.apply(
                new FundsDeposited(
                        proposed.offTakerId(),
                        proposed.depositReference(),
                        proposed.amountMicro(),
                        proposed.currency(),
                        funds.after(WaitingDeposits.amountOf(proposed)).amountMicro(),
                        proposed.proposedBy(),
                        command.decidedAt(),
                        command.decidedBy()));
        return "APPROVED";
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RefundFunds command) {
        known(command.offTakerId());
        if (funds.alreadyRefunded(command)) {
            return;
        }
        Money amount = command.amount();
        AggregateLifecycle.apply(
                new FundsRefunded(
                        command.offTakerId().toString(),
                        command.licenceId().toString(),
                        amount.amountMicro(),
                        amount.currency(),
                        funds.afterRefunding(amount).amountMicro(),
                        command.at(),
                        command.number()));
    }

    /** Part of a sale; see {@link OffTakers}. */
    void capture(LicenceId licenceId, Money total, Instant at) {
        Money prepaid = funds.afterCapturing(total);
        AggregateLifecycle.apply(
                new FundsCaptured(
                        offTakerId.toString(),
                        licenceId.toString(),
                        total.amountMicro(),
                        total.currency(),
                        prepaid.amountMicro(),
                        at));
    }

    Buyer buyer(OffTakerId id) {
        Vetting.Known known = known(id);
        return new Buyer(
                offTakerId,
                known.registration().name(),
                known.registration().recipientClass(),
                known.registration().purposes(),
                known.standing());
    }

    @EventSourcingHandler
    void evolve(OffTakerRegistered event) {
        offTakerId = OffTakerId.of(event.offTakerId());
        vetting = new Vetting.Registered(event);
    }

    @EventSourcingHandler
    void evolve(OffTakerApproved event) {
        vetting = new Vetting.Approved(known(offTakerId).registration());
    }

    @EventSourcingHandler
    void evolve(OffTakerSuspended event) {
        vetting = new Vetting.Suspended(known(offTakerId).registration());
    }

    @EventSourcingHandler
    void evolve(DepositProposed event) {
        waiting.remember(event);
    }

    @EventSourcingHandler
    void evolve(DepositDeclined event) {
        waiting.remember(event);
    }

    @EventSourcingHandler
    void evolve(FundsDeposited event) {
        funds.remember(event);
        waiting.remember(event);
    }

    @EventSourcingHandler
    void evolve(FundsRefunded event) {
        funds.remember(event);
    }

    @EventSourcingHandler
    void evolve(FundsCaptured event) {
        funds.remember(event);
    }

    private Vetting.Known known(OffTakerId id) {
        if (vetting instanceof Vetting.Known known) {
            return known;
        }
        throw new Refused(OFF_TAKER_MUST_EXIST, "No off-taker " + id + ".");
    }
}
