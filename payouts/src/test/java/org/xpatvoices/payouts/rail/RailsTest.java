package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Duration;
import java.util.List;

class RailsTest {
    private record OnPaper(RailCode code, String account, boolean connected)
            implements UnaskedRail {
        @Override
        public RailTerms terms(String currency) {
            return new RailTerms(1, 1, 1, Duration.ZERO, RailLimits.NONE);
        }
    }

    private final Rails rails =
            new Rails(
                    List.of(
                            new OnPaper(RailCode.BANK, "77 00", true),
                            new OnPaper(RailCode.MOBILE_MONEY, "9600", false)));

    @Test
    void refusesARailWithoutAProvider() {
        assertThatThrownBy(() -> rails.connected(RailCode.MOBILE_MONEY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.rule()).isEqualTo(PayoutRule.RAIL_MUST_BE_CONNECTED));
        assertThat(rails.connected(RailCode.BANK).code()).isEqualTo(RailCode.BANK);
        assertThat(rails.thatSleep()).isEmpty();
    }

    @Test
    void knowsWhoseAccountAStatementIsOf() {
        assertThat(rails.ofAccount("7700").code()).isEqualTo(RailCode.BANK);
        assertThat(rails.ofAccount("96 00").code()).isEqualTo(RailCode.MOBILE_MONEY);
        assertThat(rails.ofAccount("7701")).isNull();
    }
}
