package org.xpatvoices.marketplace.sandbox;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How the wallet provider is to misbehave; whatever is not named goes right.
 *
 * @param dropRequests so many orders never arrive
 * @param dropAnswers so many are carried out and nobody hears of it
 * @param takesMicro what it books beside each amount as its fee
 * @param delayMillis how long each takes to be carried out
 * @param failWallets refused at the end, and not paid
 * @param refuseWallets refused at the door
 * @param payAndFailWallets paid, and called failed
 * @param overpayWallets paid a unit too much
 * @param returnWallets paid, and sent back behind the next statement
 * @param habits what it does to every order
 * @param names whose wallets it says are; of others it says nothing
 * @param kycLevels how well it says it knows their holders; of others it says nothing
 * @param leftOutOfBatches so many of each batch are taken in and never carried out
 * @param fullWallets refused at the end because they can hold no more, and not paid
 */
record WalletFaults(
        @Nullable Integer dropRequests,
        @Nullable Integer dropAnswers,
        @Nullable Integer takesMicro,
        @Nullable Integer delayMillis,
        @Nullable Set<String> failWallets,
        @Nullable Set<String> refuseWallets,
        @Nullable Set<String> payAndFailWallets,
        @Nullable Set<String> overpayWallets,
        @Nullable Set<String> returnWallets,
        @Nullable Set<Habit> habits,
        @Nullable Map<String, String> names,
        @Nullable Map<String, Integer> kycLevels,
        @Nullable Set<String> fullWallets,
        @Nullable Integer leftOutOfBatches) {
    /** What goes wrong with every order. */
    enum Habit {
        /** Ids are forgotten as soon as an order is carried out. */
        FORGETS_KEYS,
        /** Each callback comes twice. */
        REPEATS_CALLBACKS,
        /** The end is told before the beginning. */
        REORDERS_CALLBACKS,
        /** No callback comes at all. */
        STAYS_SILENT,
        /** The heartbeat says that nobody works. */
        SLEEPS
    }

    private static final int DELAY_MAX = 120_000;

    static WalletFaults none() {
        return new WalletFaults(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static boolean names(@Nullable Set<String> wallets, String wallet) {
        return wallets != null && wallets.contains(wallet);
    }

    boolean has(Habit habit) {
        return habits != null && habits.contains(habit);
    }

    /** The amount as it is booked. */
    Money withFee(Money paid) {
        return takesMicro == null || takesMicro < 0
                ? paid
                : paid.plus(new Money(takesMicro, paid.currency()));
    }

    int delay() {
        return delayMillis == null ? 0 : Math.clamp(delayMillis, 0, DELAY_MAX);
    }

    /** Counts down what was wished for. */
    static final class Left {
        private final AtomicInteger left;

        Left(@Nullable Integer wished) {
            this.left = new AtomicInteger(wished == null ? 0 : Math.max(0, wished));
        }

        boolean once() {
            return left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
        }
    }
}
