package org.xpatvoices.contracts.transparency;

import org.jspecify.annotations.Nullable;

/**
 * A bundle to be checked offline.
 *
 * @param bundle null as long as the log is not yet signed as far as the store goes
 */
public record InclusionProofView(@Nullable String bundle) {}
