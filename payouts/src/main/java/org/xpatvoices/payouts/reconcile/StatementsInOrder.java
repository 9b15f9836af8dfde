package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.payouts.reconcile.ChainedStatement.Place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The statements of an account by their places. The order is that of time; numbers tell whether one
 * is missing, and a bank may begin them again.
 */
final class StatementsInOrder {
    private final List<ChainedStatement> statements = new ArrayList<>();
    private final VacatedPlaces vacated = new VacatedPlaces();

    void add(ChainedStatement statement) {
        statements.add(countBelow(statement.place()), statement);
        vacated.taken(statement.place());
    }

    void remove(String statementId, boolean again) {
        statements.stream()
                .filter(one -> one.statementId().equals(statementId))
                .forEach(one -> vacated.add(one, again));
        statements.removeIf(one -> one.statementId().equals(statementId));
    }

    @Nullable ChainedStatement any(Predicate<ChainedStatement> which) {
        return statements.stream().filter(which).findFirst().orElse(null);
    }

    /**
     * Where a statement of this time belongs; null if one of its number and time is known. A number
     * that has gone back begins a new series. What has no number is the next one, unless it takes
     * the place of a revoked one.
     */
    @Nullable Place placeFor(@Nullable Long given, String name, Instant from, Instant to) {
        if (given == null) {
            return placeFor(name, from, to);
        }
        if (statements.isEmpty()) {
            return new Place(1, given);
        }
        var first = statements.getFirst();
        var last = statements.getLast();
        if (known(given, from, to) != null) {
            return null;
        }
        for (int series = last.place().series(); series >= first.place().series(); series--) {
            var place = new Place(series, given);
            if (fits(place, to)) {
                return place;
            }
        }
        if (last.before(from, to)) {
            return new Place(last.place().series() + 1, given);
        }
        if (first.after(from, to)) {
            return new Place(first.place().series() - 1, given);
        }
        boolean used = any(one -> one.place().number() == given) != null;
        return used ? null : new Place(last.place().series(), given);
    }

    private Place placeFor(String name, Instant from, Instant to) {
        Place old = vacated.of(name, from, to);
        Place last = statements.isEmpty() ? new Place(1, 0) : statements.getLast().place();
        return old == null ? vacated.after(last) : old;
    }

    @Nullable ChainedStatement known(@Nullable Long given, Instant from, Instant to) {
        return any(
                one -> given != null && one.place().number() == given && !one.apartFrom(from, to));
    }

    /** Whether the place is free, and its neighbours close before and after. */
    private boolean fits(Place place, Instant closedAt) {
        var before = below(place);
        var after = above(place);
        return at(place) == null
                && (before == null || !before.closedAt().isAfter(closedAt))
                && (after == null || !after.closedAt().isBefore(closedAt));
    }

    @Nullable ChainedStatement at(Place place) {
        int index = countBelow(place);
        boolean taken = index < statements.size() && statements.get(index).place().equals(place);
        return taken ? statements.get(index) : null;
    }

    @Nullable ChainedStatement below(Place place) {
        int index = countBelow(place);
        return index == 0 ? null : statements.get(index - 1);
    }

    @Nullable ChainedStatement above(Place place) {
        int index = countBelow(place) + (at(place) == null ? 0 : 1);
        return index == statements.size() ? null : statements.get(index);
    }

    /** From behind, where most come. */
    private int countBelow(Place place) {
        int index = statements.size();
        while (index > 0 && statements.get(index - 1).place().compareTo(place) >= 0) {
            index--;
        }
        return index;
    }
}
