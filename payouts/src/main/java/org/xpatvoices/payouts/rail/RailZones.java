package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.ZoneId;
import java.util.Map;

/**
 * Where providers are: what their statements say without a zone is said there.
 *
 * @param zones by rail; one that is not named is in the Maldives
 */
@ConfigurationProperties("xpatvoices.rails")
public record RailZones(@Nullable Map<RailCode, ZoneId> zones) {
    private static final ZoneId MALDIVES = ZoneId.of("Indian/Maldives");

    /** Of an account that is none of ours nothing will be believed anyway. */
    public ZoneId of(@Nullable Rail rail) {
        return rail == null ? MALDIVES : all().getOrDefault(rail.code(), MALDIVES);
    }

    /** Where whatever is of no rail is. */
    public ZoneId home() {
        return MALDIVES;
    }

    /** Those that are set. */
    public Map<RailCode, ZoneId> all() {
        return zones == null ? Map.of() : zones;
    }
}
