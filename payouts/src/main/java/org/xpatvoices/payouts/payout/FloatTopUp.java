package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.contracts.rail.TopUpFloat;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/** One transfer from the bank to a float. The two statements prove it, or a break says so. */
@Aggregate
class FloatTopUp {
    @AggregateIdentifier private @Nullable String topUpId;

    FloatTopUp() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TopUpFloat command) {
        if (topUpId != null) {
            return;
        }
        if (command.rail() == RailCode.BANK
                || !command.amount().isPositive()
                || (command.rail() == RailCode.CASH) != (command.hubId() != null)) {
            throw new Refused(
                    PayoutRule.TOP_UP_MUST_FILL_A_FLOAT,
                    command.amount() + " to " + command.rail() + ".");
        }
        apply(
                new FloatToppedUp(
                        command.topUpId().toString(),
                        command.rail().name(),
                        command.reference(),
                        command.amount().amountMicro(),
                        command.amount().currency(),
                        command.toppedUpBy(),
                        command.toppedUpAt(),
                        command.hubId() == null ? null : command.hubId().toString()));
    }

    @EventSourcingHandler
    void evolve(FloatToppedUp event) {
        topUpId = event.topUpId();
    }
}
