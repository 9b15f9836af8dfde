package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xpatvoices.contracts.money.Money;

import java.util.Map;

/**
 * How much one person may approve. A run, or the end of a break, above a limit needs a second
 * approval by somebody else, so that three people have looked at it; many breaks at once above it
 * are decided in smaller steps. What nobody else has to approve adds up over a day.
 *
 * @param amountMajor in whole currency units, the same in every currency
 * @param count payouts in a run, or breaks that end together
 * @param kinds limits of their own, for kinds that need others
 * @param daily how much of a kind one person may approve in a day (UTC), where it is not as much as
 *     at once
 */
@ConfigurationProperties("xpatvoices.approvals")
public record ApprovalLimits(
        long amountMajor,
        int count,
        @Nullable Map<ApprovalKind, Limit> kinds,
        @Nullable Map<ApprovalKind, Limit> daily) {
    /** Whatever it is, one person may approve it. */
    public static final ApprovalLimits NONE =
            new ApprovalLimits(Long.MAX_VALUE / Money.MICRO_PER_MAJOR, Integer.MAX_VALUE);

    /** Of one kind; both hold. */
    public record Limit(
            @DefaultValue("10000000") long amountMajor, @DefaultValue("200000") int count) {
        public long amountMicro() {
            return Math.multiplyExact(amountMajor, Money.MICRO_PER_MAJOR);
        }
    }

    @ConstructorBinding
    public ApprovalLimits(
            @DefaultValue("10000000") long amountMajor,
            @DefaultValue("200000") int count,
            @Nullable Map<ApprovalKind, Limit> kinds,
            @Nullable Map<ApprovalKind, Limit> daily) {
        this.amountMajor = amountMajor;
        this.count = count;
        this.kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
        this.daily = daily == null ? Map.of() : Map.copyOf(daily);
    }

    public ApprovalLimits(long amountMajor, int count, @Nullable Map<ApprovalKind, Limit> kinds) {
        this(amountMajor, count, kinds, null);
    }

    public ApprovalLimits(long amountMajor, int count) {
        this(amountMajor, count, null);
    }

    /** What holds for this kind. */
    public Limit of(ApprovalKind kind) {
        var own = kinds == null ? null : kinds.get(kind);
        return own == null ? new Limit(amountMajor, count) : own;
    }

    /** What holds for all of this kind that one person approves in a day. */
    public Limit ofADay(ApprovalKind kind) {
        var own = daily == null ? null : daily.get(kind);
        return own == null ? of(kind) : own;
    }

    /** Whether one person may let this go alone. */
    public boolean allow(ApprovalKind kind, long amountMicro, int number) {
        var limit = of(kind);
        return number <= limit.count() && amountMicro <= limit.amountMicro();
    }
}
