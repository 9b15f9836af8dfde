package org.xpatvoices.contracts.transparency;

/**
 * Asks for the proof that the log only grew since it had {@code size} leaves; answers an optional
 * {@link ConsistencyProofView}, empty if it never was that long.
 */
public record GetConsistencyProof(long size) {}
