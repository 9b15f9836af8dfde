package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

class RailZonesTest {
    private record At(RailCode code, String account, boolean connected) implements UnaskedRail {
        @Override
        public RailTerms terms(String currency) {
            return new RailTerms(1, 1, 1, Duration.ZERO, RailLimits.NONE);
        }
    }

    private static final Rail BANK = new At(RailCode.BANK, "1", true);
    private static final Rail WALLETS = new At(RailCode.MOBILE_MONEY, "2", true);

    @Test
    void providersAreInTheMaldivesUnlessSaid() {
        var set =
                new MapConfigurationPropertySource(
                        Map.of("xpatvoices.rails.zones.mobile-money", "Asia/Colombo"));
        var zones = new Binder(set).bind("xpatvoices.rails", RailZones.class).get();

        assertThat(zones.of(BANK)).isEqualTo(ZoneId.of("Indian/Maldives"));
        assertThat(zones.of(WALLETS)).isEqualTo(ZoneId.of("Asia/Colombo"));
        assertThat(new RailZones(null).of(WALLETS)).isEqualTo(ZoneId.of("Indian/Maldives"));
    }
}
