package org.xpatvoices.contracts.invariant;

import java.time.Instant;
import java.util.List;

/**
 * Every invariant, all computed in one snapshot.
 *
 * @param checkedAt when the snapshot was taken
 * @param position position of the last event that the books reflect
 */
public record InvariantsView(Instant checkedAt, long position, List<InvariantView> invariants) {
    public InvariantsView {
        invariants = List.copyOf(invariants);
    }

    /** Names and verdicts alone: details may name accounts and amounts of one party. */
    public InvariantsView withoutDetails() {
        return new InvariantsView(
                checkedAt,
                position,
                invariants.stream()
                        .map(
                                one ->
                                        new InvariantView(
                                                one.id(),
                                                one.sentence(),
                                                one.holds(),
                                                one.checked(),
                                                null))
                        .toList());
    }
}
