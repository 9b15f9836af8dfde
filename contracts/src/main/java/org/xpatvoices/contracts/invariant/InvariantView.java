package org.xpatvoices.contracts.invariant;

import org.jspecify.annotations.Nullable;

/**
 * One invariant.
 *
 * @param checked how many things were looked at: entries, payees, sales
 * @param detail where it fails, or what was left out
 */
public record InvariantView(
        String id, String sentence, boolean holds, long checked, @Nullable String detail) {}
