package org.xpatvoices.marketplace.sandbox;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.money.Money;

/**
 * Plays the bank that exchanges money: both sides under one reference, each on the statement of its
 * currency. On request it gives less than it had confirmed.
 */
@Component
@ProcessingGroup("marketplace.sandbox")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class WhenConversionApprovedThenExchange {
    private final SandboxBookRegister book;
    private final Faults faults;

    WhenConversionApprovedThenExchange(SandboxBookRegister book, Faults faults) {
        this.book = book;
        this.faults = faults;
    }

    @EventHandler
    void on(ConversionApproved event) {
        var sold = new Money(event.soldMicro(), event.soldCurrency());
        book.pay(StatementText.ACCOUNT, event.reference(), sold, false);
        book.credit(
                StatementText.ACCOUNT,
                event.boughtCurrency(),
                Math.max(1, Math.subtractExact(event.receivedMicro(), faults.exchangeShort())),
                event.reference(),
                event.approvedAt());
    }
}
