package org.xpatvoices.payouts.rail.iso20022;

/**
 * A file that is not what it claims to be. The message says where, and repeats none of its text.
 */
public final class UnreadableFile extends RuntimeException {
    public UnreadableFile(String why) {
        super(why, null, false, false);
    }
}
