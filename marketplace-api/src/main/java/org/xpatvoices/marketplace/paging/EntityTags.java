package org.xpatvoices.marketplace.paging;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Comparing entity tags as If-None-Match does: weakly, and {@code *} stands for any. */
final class EntityTags {
    private EntityTags() {}

    static boolean anyOf(@Nullable String header, String etag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
