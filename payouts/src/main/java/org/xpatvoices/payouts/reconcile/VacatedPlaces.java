package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.payouts.reconcile.ChainedStatement.Place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where revoked statements stood: one that has no number takes its old place again, read anew or
 * put right, and a place to which one is to come back is nobody else's.
 */
final class VacatedPlaces {
    private final List<Vacated> places = new ArrayList<>();

    /** A revoked statement, and whether it is to be booked again. */
    record Vacated(ChainedStatement statement, boolean again) {}

    void add(ChainedStatement statement, boolean again) {
        places.add(new Vacated(statement, again));
    }

    void taken(Place place) {
        places.removeIf(one -> one.statement().place().equals(place));
    }

    @Nullable Place of(String name, Instant from, Instant to) {
        return places.stream()
                .map(Vacated::statement)
                .filter(one -> one.readAgainAs(name, from, to))
                .map(ChainedStatement::place)
                .findFirst()
                .orElse(null);
    }

    /** The place behind this one and behind whatever is to come back. */
    Place after(Place last) {
        Place place = last;
        for (Vacated one : places) {
            Place kept = one.statement().place();
            place = one.again() && kept.compareTo(place) > 0 ? kept : place;
        }
        return new Place(place.series(), place.number() + 1);
    }
}
