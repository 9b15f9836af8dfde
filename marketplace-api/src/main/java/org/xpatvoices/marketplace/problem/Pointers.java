package org.xpatvoices.marketplace.problem;

import org.jspecify.annotations.Nullable;

/** From the property paths of bean validation to JSON Pointers. */
final class Pointers {
    private Pointers() {}

    /** {@code lines[0].amount} becomes {@code /lines/0/amount}. */
    static String ofPath(String path) {
        return "/" + path.replace("]", "").replace('[', '/').replace('.', '/');
    }

    static String text(@Nullable String message) {
        return message == null ? "is not allowed" : message;
    }
}
