package org.xpatvoices.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.xpatvoices.marketplace.Http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What the story takes from answers. */
final class Read {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Read() {}

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static long micro(JsonNode node, String field) {
        return node.path(field).path("amountMicro").asLong();
    }

    static List<JsonNode> lines(String ndjson) {
        return ndjson.lines().map(JSON::readTree).toList();
    }

    /** All items of a list, page by page. */
    static List<JsonNode> everything(Http reader, String path) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var answer = reader.get(path + "?limit=500" + cursor);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json().path("items").forEach(items::add);
            cursor = "&cursor=" + text(answer.json(), "next");
        } while (!cursor.equals("&cursor="));
        return items;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
