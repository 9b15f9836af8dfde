package org.xpatvoices.payouts.rail.mobile;

/** What came back, if anything did. */
sealed interface Answer {
    /** An answer as it came. */
    record Heard(int status, byte[] body) implements Answer {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** None that can be read, for whatever reason: it may have been carried out. */
    record Silence(String reason) implements Answer {}
}
