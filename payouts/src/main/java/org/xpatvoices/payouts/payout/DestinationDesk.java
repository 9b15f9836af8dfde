package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.AddDestination;
import org.xpatvoices.contracts.payout.RegisterDestination;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.NameCheck;
import org.xpatvoices.payouts.rail.Rails;

/** Seals account and holder, and lets the payee's destinations decide on the rest. */
@Component
class DestinationDesk {
    private final Repository<PayeeDestinations> destinations;
    private final DestinationVault vault;
    private final PayoutSettings settings;
    private final Rails rails;
    private final SuspectDestinations suspects;
    private final RefusedDestinations refused;

    DestinationDesk(
            Repository<PayeeDestinations> destinations,
            DestinationVault vault,
            PayoutSettings settings,
            Rails rails,
            SuspectDestinations suspects,
            RefusedDestinations refused) {
        this.destinations = destinations;
        this.vault = vault;
        this.settings = settings;
        this.rails = rails;
        this.suspects = suspects;
        this.refused = refused;
    }

    @CommandHandler
    void decide(RegisterDestination command) throws Exception {
        var rail = rails.connected(command.rail());
        var details = BankDetails.of(command.rail(), command.account(), command.holder());
        if (rail.holds(details.account(), details.holder()) == NameCheck.OTHER) {
            throw new Refused(
                    PayoutRule.HOLDER_MUST_BE_THE_ACCOUNTS,
                    "The provider of " + details.mask() + " knows it under another name.");
        }
        var sealed = vault.seal(command.payeeId(), command.destinationId(), details);
        var add =
                new AddDestination(
                        command.payeeId(),
                        command.destinationId(),
                        command.rail(),
                        details.mask(),
                        sealed.content(),
                        sealed.fingerprint(),
                        mayBeNamedAgain(command),
                        command.registeredAt().plus(settings.destinationCoolDown()),
                        command.registeredAt(),
                        rail.tierOf(details.account()));
        destinations
                .loadOrCreate(command.payeeId().toString(), PayeeDestinations::new)
                .execute(it -> it.decide(add));
    }

    /** Naming the same place again says something new of one that seemed to be no good. */
    private boolean mayBeNamedAgain(RegisterDestination command) {
        return suspects.isCurrentOf(command.payeeId())
                || refused.ofCurrent(command.payeeId(), command.registeredAt()).isPresent();
    }
}
