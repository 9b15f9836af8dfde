package org.xpatvoices.marketplace.sandbox;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.offtaker.FundsDeposited;

/**
 * Plays the off-taker who paid in: what an operator recorded as arrived is on the sandbox's account
 * under the same reference. A reference counts once.
 */
@Component
@ProcessingGroup("marketplace.sandbox")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class WhenFundsDepositedThenCredit {
    private final SandboxBookRegister book;

    WhenFundsDepositedThenCredit(SandboxBookRegister book) {
        this.book = book;
    }

    @EventHandler
    void on(FundsDeposited event) {
        book.credit(
                StatementText.ACCOUNT,
                event.currency(),
                event.amountMicro(),
                event.depositReference(),
                event.depositedAt());
    }
}
