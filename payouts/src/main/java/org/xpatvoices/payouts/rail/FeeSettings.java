package org.xpatvoices.payouts.rail;

import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xpatvoices.contracts.money.Money;

import java.util.Map;

/**
 * What a rail takes from payees in one currency; nothing unless it is set.
 *
 * @param flatMicro for each transfer, in micro-units, at most 1,000 whole currency units
 * @param basisPoints hundredths of a percent of what arrives, at most the cap
 * @param capBasisPoints hundredths of a percent of the gross amount: money waits rather than pay
 *     more
 * @param billedApart whether the provider bills its fees by themselves. If not, a payment whose
 *     line shows no fee cost none, and what was agreed to goes back to the payee
 */
public record FeeSettings(
        @DefaultValue("0") long flatMicro,
        @DefaultValue("0") int basisPoints,
        @DefaultValue("300") int capBasisPoints,
        @DefaultValue("false") boolean billedApart) {
    static final int WHOLE = 10_000;

    private static final long FLAT_MAX = 1_000 * Money.MICRO_PER_MAJOR;

    @ConstructorBinding
    public FeeSettings {
        if (flatMicro < 0
                || flatMicro > FLAT_MAX
                || capBasisPoints < 1
                || capBasisPoints > WHOLE
                || basisPoints < 0
                || basisPoints > capBasisPoints) {
            throw new IllegalArgumentException(
                    "A fee is 0 to %d micro-units and 0 to its cap of 1 to %d basis points: %d, %d, %d"
                            .formatted(FLAT_MAX, WHOLE, flatMicro, basisPoints, capBasisPoints));
        }
    }

    /** One that stands in the lines of statements. */
    FeeSettings(long flatMicro, int basisPoints, int capBasisPoints) {
        this(flatMicro, basisPoints, capBasisPoints, false);
    }

    /** The schedule of one currency, however the setting spells it. */
    public static FeeSchedule of(Map<String, FeeSettings> fees, String currency) {
        for (var one : fees.entrySet()) {
            if (one.getKey().equalsIgnoreCase(currency)) {
                var fee = one.getValue();
                return new FeeSchedule(
                        fee.flatMicro(),
                        fee.basisPoints(),
                        fee.capBasisPoints(),
                        Money.zero(currency).microPerMinor(),
                        fee.billedApart());
            }
        }
        return FeeSchedule.FREE;
    }
}
