package org.xpatvoices.contracts.contribution;

/**
 * Answers encrypted (AES-256-GCM) under a content key; {@code ciphertext} is base64, {@code keyId}
 * random and never derived from a person.
 */
public record SealedContent(String keyId, String ciphertext) {}
