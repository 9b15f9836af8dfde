package org.xpatvoices.marketplace.sandbox;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.FloatToppedUp;

/** Plays the two banks between which a float is filled. A reference counts once on each side. */
@Component
@ProcessingGroup("marketplace.sandbox")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class WhenFloatToppedUpThenCredit {
    private final SandboxBookRegister book;

    WhenFloatToppedUpThenCredit(SandboxBookRegister book) {
        this.book = book;
    }

    @EventHandler
    void on(FloatToppedUp event) {
        var amount = new Money(event.amountMicro(), event.currency());
        book.pay(StatementText.ACCOUNT, event.reference(), amount, false);
        if (event.rail().equals(RailCode.MOBILE_MONEY.name())) {
            book.credit(
                    SandboxWallets.ACCOUNT,
                    event.currency(),
                    event.amountMicro(),
                    event.reference(),
                    event.toppedUpAt());
        }
    }
}
