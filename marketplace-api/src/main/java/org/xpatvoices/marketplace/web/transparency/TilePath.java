package org.xpatvoices.marketplace.web.transparency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a tile's address: its index in groups of three digits, all but the last behind an x,
 * and its width if it is partial. Every tile has one address only.
 */
record TilePath(long index, int width) {
    private static final int WIDTH_MAX = 256;
    private static final Pattern FORM =
            Pattern.compile("/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    static Optional<TilePath> of(String rest) {
        Matcher parts = FORM.matcher(rest);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
        String partial = parts.group(2);
        int width = partial == null ? WIDTH_MAX : Integer.parseInt(partial);
        boolean canonical = encode(index).equals(parts.group(1));
        boolean fits = partial == null || width < WIDTH_MAX;
        return canonical && fits ? Optional.of(new TilePath(index, width)) : Optional.empty();
    }

    private static String encode(long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, "x%03d/".formatted(rest % 1_000));
        }
        return path.toString();
    }
}
