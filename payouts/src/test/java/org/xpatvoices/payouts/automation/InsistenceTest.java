package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/** What only has to wait comes again; what is refused for good holds nothing up. */
class InsistenceTest {
    private int sent;

    private Apart refusing(PayoutRule rule) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(
                String.class.getName(),
                _ -> {
                    sent++;
                    throw new Refused(rule, "not now");
                });
        return new Apart(DefaultCommandGateway.builder().commandBus(bus).build());
    }

    @Test
    void whatHasToWaitIsRefusedToItsEvent() {
        var late = refusing(PayoutRule.JOURNAL_MUST_HAVE_CAUGHT_UP);
        assertThat(catchThrowableOfType(Refused.class, () -> late.insist("again")).rule())
                .isEqualTo(PayoutRule.JOURNAL_MUST_HAVE_CAUGHT_UP);
        assertThat(late.<Object>offer("or not")).isEmpty();
        assertThat(sent).isEqualTo(2);
    }

    @Test
    void whatIsRefusedForGoodIsOver() {
        var never = refusing(PayoutRule.STATEMENT_MUST_BE_READABLE);
        assertThatCode(() -> never.insist("again")).doesNotThrowAnyException();
        assertThat(sent).isEqualTo(1);
    }
}
