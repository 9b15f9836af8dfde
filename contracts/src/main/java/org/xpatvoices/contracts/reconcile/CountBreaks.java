package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/** Asks how many breaks there are; {@code state} null means every state; answers a long. */
public record CountBreaks(@Nullable String state) {}
