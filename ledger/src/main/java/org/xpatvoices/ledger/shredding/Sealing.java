package org.xpatvoices.ledger.shredding;

import org.xpatvoices.contracts.contribution.SealedContent;

/**
 * A sealed text and the digest that tells it from another one. Both are worth nothing without the
 * key: whoever guesses the text cannot check the guess once the key is destroyed.
 */
public record Sealing(SealedContent content, String fingerprint) {}
