package org.xpatvoices.payouts.distribution;

/** What has become of a sale. */
sealed interface SaleState {
    record Open() implements SaleState {}

    /** Its figures did not agree; {@code detail} says how. */
    record Held(String detail) implements SaleState {}

    /** Everybody has a share; {@code committed} once all of them are committed to in public. */
    record Distributed(String resultSha256, boolean committed) implements SaleState {}

    /** All that was paid was given back before anybody had a share of it. */
    record Undone() implements SaleState {}
}
