package org.xpatvoices.contracts.shredding;

/** Why a key was destroyed. */
public enum ShreddingCause {
    /** The worker ended one grant. */
    WITHDRAWAL,
    /** The worker had everything erased. */
    ERASURE
}
