package org.xpatvoices.payouts.share;

/** What a sale says and what its contributors give cannot both be right; nobody is paid from it. */
public final class SharesDoNotAddUp extends Exception {
    SharesDoNotAddUp(String detail) {
        super(detail, null, false, false);
    }
}
