package org.xpatvoices.payouts.share;

import org.xpatvoices.contracts.packet.PricingMode;

/** The ways to share, each with the version under which its results are on record. */
enum Algorithm {
    /** Units × tariff; nothing to round. */
    BOTTOM_UP("bottom-up/1"),
    /** A given total over units as weights, in micro-units. */
    LARGEST_REMAINDER("largest-remainder/1");

    private final String label;

    Algorithm(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Algorithm of(PricingMode mode) {
        return switch (mode) {
            case BOTTOM_UP -> BOTTOM_UP;
            case NEGOTIATED_TOTAL -> LARGEST_REMAINDER;
        };
    }
}
