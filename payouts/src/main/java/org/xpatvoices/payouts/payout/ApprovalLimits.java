package org.xpatvoices.payouts.payout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xpatvoices.contracts.money.Money;

/**
 * How much one person may approve. A run, or the end of a break, above a limit needs a second
 * approval by somebody else, so that three people have looked at it; many breaks at once above it
 * are decided in smaller steps.
 *
 * @param amountMajor in whole currency units, the same in every currency
 * @param count payouts in a run
 */
@ConfigurationProperties("xpatvoices.approvals")
public record ApprovalLimits(
        @DefaultValue("10000000") long amountMajor, @DefaultValue("200000") int count) {
    /** Whatever it is, one person may approve it. */
    public static final ApprovalLimits NONE =
            new ApprovalLimits(Long.MAX_VALUE / Money.MICRO_PER_MAJOR, Integer.MAX_VALUE);

    /** Whether one person may let this go alone. */
    public boolean allow(long amountMicro, int payouts) {
        return payouts <= count
                && amountMicro <= Math.multiplyExact(amountMajor, Money.MICRO_PER_MAJOR);
    }
}
