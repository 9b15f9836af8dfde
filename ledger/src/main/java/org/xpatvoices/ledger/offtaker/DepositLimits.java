package org.xpatvoices.ledger.offtaker;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xpatvoices.contracts.money.Money;

import java.util.Map;

/**
 * How much one person may record as paid in. The same settings hold for what is paid out.
 *
 * @param amountMajor in whole currency units, the same in every currency
 * @param kinds limits of their own; {@code deposit} is the one for deposits
 */
@ConfigurationProperties("xpatvoices.approvals")
record DepositLimits(long amountMajor, @Nullable Map<String, Limit> kinds) {
    private static final String OWN = "deposit";

    /** Whatever comes in, one person may record it. */
    static final DepositLimits NONE =
            new DepositLimits(Long.MAX_VALUE / Money.MICRO_PER_MAJOR, Map.of());

    /** Of one kind. */
    record Limit(@DefaultValue("10000000") long amountMajor) {}

    @ConstructorBinding
    DepositLimits(@DefaultValue("10000000") long amountMajor, @Nullable Map<String, Limit> kinds) {
        this.amountMajor = amountMajor;
        this.kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
    }

    /** Whether one person may record so much alone. */
    boolean allow(Money amount) {
        var own = kinds == null ? null : kinds.get(OWN);
        long major = own == null ? amountMajor : own.amountMajor();
        return amount.amountMicro() <= Math.multiplyExact(major, Money.MICRO_PER_MAJOR);
    }
}
