package org.xpatvoices.verifier;

/** What became of one file: it holds, or it is refused, and why. */
public record Finding(String file, boolean holds, String reason) {
    @Override
    public String toString() {
        return (holds ? "OK   " : "BAD  ") + file + ": " + reason;
    }
}
