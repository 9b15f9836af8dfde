package org.xpatvoices.payouts.unclaimed;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.unclaimed.MoneySetAside;
import org.xpatvoices.contracts.unclaimed.ReturnUnclaimed;
import org.xpatvoices.contracts.unclaimed.UnclaimedMoneyReturned;

import java.util.HashMap;
import java.util.Map;

/** Money of up to a thousand payees, until each of them has got it back. */
@Aggregate
class SetAside {
    @AggregateIdentifier private @Nullable String id;
    private String cohort = "";
    private String currency = "";
    private final Map<String, Long> left = new HashMap<>();

    SetAside() {}

    SetAside(MoneySetAside event) {
        apply(event);
    }

    @CommandHandler
    void decide(ReturnUnclaimed command) {
        Long micro = left.get(command.payeeId().toString());
        if (micro != null) {
            apply(
                    new UnclaimedMoneyReturned(
                            command.setAsideId().toString(),
                            cohort,
                            command.payeeId().toString(),
                            currency,
                            micro,
                            command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(MoneySetAside event) {
        id = event.setAsideId();
        cohort = event.cohort();
        currency = event.currency();
        event.payees().forEach(one -> left.put(one.payeeId(), one.amountMicro()));
    }

    @EventSourcingHandler
    void evolve(UnclaimedMoneyReturned event) {
        left.remove(event.payeeId());
    }
}
