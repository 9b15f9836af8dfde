package org.xpatvoices.verifier;

/** Something does not hold; the message says what, in words for a person. */
public final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;

    public Rejected(String reason) {
        super(reason);
    }

    /** The reason; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
