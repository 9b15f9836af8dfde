package org.xpatvoices.contracts.admission;

/**
 * Asks for fresh secrets that wait for a second person, oldest first; answers a list of {@link
 * SecretView}.
 */
public record GetWaitingSecrets(int limit) {}
