package org.xpatvoices.marketplace.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.HashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Beside the library that everybody else would use. */
class CanonicalTextTest {
    private static final String[] NAMES = {
        "a", "B", "é", "z\"", "\u0001", "aa", "€", "\uD83D\uDE00"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":[],\"a\":{}}",
                "[1e21,1e-7,-0.0,0,1.0,123456789012345678,9007199254740992,-9007199254740993]",
                "[4.50,2e-3,1E30,333333333.33333329,0.000001]",
                "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\\\\\"/\u007f\u2028é\"",
                "[true,false,null,\"\"]"
            })
    void writesWhatTheLibraryWrites(String json) throws IOException {
        mustAgree("{\"x\":" + json + "}");
    }

    @Test
    void writesWhatTheLibraryWritesOfAnything() throws IOException {
        long seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int n = 0; n < 2_000; n++) {
            var object = JsonMapper.shared().createObjectNode();
            object.set("x", JsonMapper.shared().valueToTree(any(random, 4)));
            assertThat(CanonicalText.of(object))
                    .as("seed %d", seed)
                    .isEqualTo(new JsonCanonicalizer(object.toString()).getEncodedString());
        }
    }

    private static void mustAgree(String json) throws IOException {
        assertThat(CanonicalText.of(JsonMapper.shared().readTree(json)))
                .isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }

    private static Object any(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(1_000);
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(-30, 30));
            case 3 -> NAMES[random.nextInt(NAMES.length)] + (char) random.nextInt(0xD800);
            case 4 -> random.nextBoolean();
            case 5 -> random.ints(random.nextInt(4)).mapToObj(_ -> any(random, depth - 1)).toList();
            default -> {
                var members = new HashMap<String, Object>();
                for (int n = random.nextInt(5); n > 0; n--) {
                    members.put(NAMES[random.nextInt(NAMES.length)], any(random, depth - 1));
                }
                yield members;
            }
        };
    }
}
