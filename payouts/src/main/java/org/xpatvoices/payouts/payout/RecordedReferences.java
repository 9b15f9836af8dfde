package org.xpatvoices.payouts.payout;

/** Under which references money was said to move, or is about to be. */
@FunctionalInterface
public interface RecordedReferences {
    /**
     * Whether a reference names a movement of anybody else. Two under one reference could not be
     * told apart on a statement.
     *
     * @param owner an off-taker, a top-up or a conversion, by its id
     */
    boolean isTaken(String reference, String owner);
}
