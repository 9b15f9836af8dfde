package org.xpatvoices.payouts.payout;

/** Under which references money was said to move, or is about to be. */
@FunctionalInterface
public interface RecordedReferences {
    /**
     * Whether a reference names a movement of anybody else, or is just being taken for one. Two
     * under one reference could not be told apart on a statement. If not, it is held for this owner
     * until what is about to be recorded can be read.
     *
     * @param owner an off-taker, a top-up or a conversion, by its id
     */
    boolean isTaken(String reference, String owner);
}
