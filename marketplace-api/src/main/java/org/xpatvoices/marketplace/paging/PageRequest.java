package org.xpatvoices.marketplace.paging;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What page a caller asks for; declare it as a parameter of a handler.
 *
 * @param limit how many items at most
 * @param after the sort key of the last item seen; null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {
    public static final int LIMIT_MAX = 500;
    public static final int LIMIT_DEFAULT = 50;
    private static final String VERSION = "1:";

    static PageRequest of(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(limit(limit), cursor == null ? null : after(cursor));
    }

    /** One more than the limit, so that the surplus row tells whether there is a next page. */
    public int limitAndOne() {
        return limit + 1;
    }

    /** For lists in the order of the log: the position of the last item seen. */
    public @Nullable Long afterPosition() {
        if (after == null) {
            return null;
        }
        if (after.matches("[0-9]{1,18}")) {
            return Long.valueOf(after);
        }
        throw WebProblem.INVALID_PARAMETER.because(
                "The parameter cursor is not one that this list gave.");
    }

    static String cursor(String after) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + after).getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return LIMIT_DEFAULT;
        }
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LIMIT_MAX) {
                return limit;
            }
        }
        throw WebProblem.INVALID_PARAMETER.because(
                "The parameter limit is a whole number from 1 to " + LIMIT_MAX + ".");
    }

    private static String after(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.startsWith(VERSION) && text.indexOf('\0') < 0) {
                return text.substring(VERSION.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal
        }
        throw WebProblem.INVALID_PARAMETER.because(
                "The parameter cursor is not one that a list of ours gave.");
    }
}
