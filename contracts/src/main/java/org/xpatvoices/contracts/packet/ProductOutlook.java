package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Rule;

/**
 * What a product would be.
 *
 * @param refusal the rule that refuses it; null if it could be proposed
 * @param detail what would pass; null if it could be proposed
 * @param told about how many times the form was filled in for the period, by whomever: rounded down
 *     to whole fifties, so that it tells nothing of a few
 */
public record ProductOutlook(@Nullable Rule refusal, @Nullable String detail, long told) {}
