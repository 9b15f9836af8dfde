package org.xpatvoices.contracts.journal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Asks for balances in account order; answers {@link BalanceView}s.
 *
 * @param asOf only what took effect up to then; absent for everything
 * @param position only what happened up to this place in the log; absent for everything
 * @param prefix only accounts whose name starts with this
 * @param byKind one sum per kind of account instead of one per account
 */
public record GetBalances(
        @Nullable Instant asOf,
        @Nullable Long position,
        @Nullable String prefix,
        boolean byKind,
        @Nullable String after,
        int limit) {}
