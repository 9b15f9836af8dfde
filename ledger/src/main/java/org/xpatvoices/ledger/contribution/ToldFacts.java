package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

/**
 * One admitted contribution of a worker, and how it came in.
 *
 * @param channel null where it was recorded before channels were kept
 */
public record ToldFacts(AdmittedFacts facts, @Nullable String channel, String attestation) {}
