package org.xpatvoices.marketplace.paging;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page out of up to {@code limit + 1} rows: the surplus row only tells that there is
     * more. The key of the last row that stays is where the next page begins.
     */
    public static <T> Page<T> cut(List<T> rows, PageRequest asked, Function<T, String> key) {
        if (rows.size() <= asked.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> kept = List.copyOf(rows.subList(0, asked.limit()));
        return new Page<>(kept, PageRequest.cursor(key.apply(kept.getLast())));
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
