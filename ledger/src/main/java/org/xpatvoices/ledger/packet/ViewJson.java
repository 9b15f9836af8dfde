package org.xpatvoices.ledger.packet;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts that a view keeps whole, because nobody searches by them. */
public final class ViewJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ViewJson() {}

    public static String write(Object facts) {
        return JSON.writeValueAsString(facts);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }
}
