package org.xpatvoices.ledger.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.RevokeLicence;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.RefundFunds;

/**
 * What was given back is the buyer's to spend again, and what was ended ends. Both commands do
 * nothing when they come a second time.
 */
@Component
@ProcessingGroup("ledger.refunds")
@DisallowReplay
class WhenSaleRefundedThenCreditBuyer {
    private final CommandGateway gateway;

    WhenSaleRefundedThenCreditBuyer(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @EventHandler
    void react(SaleRefunded event) {
        LicenceId licence = LicenceId.of(event.licenceId());
        long micro = Math.subtractExact(event.oldMicro(), event.newMicro());
        if (event.endsLicence()) {
            gateway.sendAndWait(
                    new RevokeLicence(licence, event.number(), event.cause(), event.approvedAt()));
        }
        if (micro > 0) {
            gateway.sendAndWait(
                    new RefundFunds(
                            OffTakerId.of(event.offTakerId()),
                            licence,
                            event.number(),
                            new Money(micro, event.currency()),
                            event.approvedAt()));
        }
    }
}
