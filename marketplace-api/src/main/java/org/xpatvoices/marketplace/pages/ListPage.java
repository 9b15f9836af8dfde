package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list as people turn it: forward, and back to the first.
 *
 * @param total how many there are on all pages; null where nobody counts them
 * @param first link to the first page; null there
 * @param next link to the next page; null at the end
 */
record ListPage<T>(
        List<T> items, @Nullable Long total, @Nullable String first, @Nullable String next) {

    /** Cuts a page out of up to {@code limit + 1} rows, as {@link Page} does. */
    static <T> ListPage<T> cut(
            List<T> rows, PageRequest asked, Function<T, String> key, @Nullable Long total) {
        return cut(rows, asked, key, total, "");
    }

    /**
     * @param kept what the links carry on, such as {@code &state=OPEN}
     */
    static <T> ListPage<T> cut(
            List<T> rows,
            PageRequest asked,
            Function<T, String> key,
            @Nullable Long total,
            String kept) {
        Page<T> page = Page.cut(rows, asked, key);
        String size = "?limit=" + asked.limit() + kept;
        return new ListPage<>(
                page.items(),
                total,
                asked.after() == null ? null : size,
                page.next() == null ? null : size + "&cursor=" + page.next());
    }
}
