package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;

class FormReaderTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> WANTED = Set.of("sex", "wage", "na\"me", "größe", "answers");
    private static final List<String> NAMES =
            List.of("sex", "wage", "na\"me", "größe", "answers", "states", "a\\", "", "wages");

    /** One reader for all texts: what it knows from one must be true of the next. */
    private final FormReader reader = new FormReader(WANTED);

    @Test
    void readsWhatAParserOfEverythingReads() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            ObjectNode form = object(random, 2);
            form.set("answers", object(random, 3));
            form.set("states", object(random, 1));
            String text = written(form, random);

            assertThat(read(text).answers())
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(wanted(JSON.readTree(text).path("answers")));
        }
    }

    @Test
    void readsAnAnswerThatWasEscapedAsWhatItSays() {
        assertThat(read("{\"\\u0061nswers\":{\"s\\u0065x\":\"\\u0046\"}}").code("sex"))
                .isEqualTo("F");
        assertThat(read("{\"answers\":{\"sex\":\"F\",\"sex\":\"M\"}}").code("sex")).isEqualTo("M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"answers\"", "{\"answers\":[]}", "{\"states\":{}}", "7"})
    void findsNothingWhereThereAreNoAnswers(String text) {
        assertThat(read(text).code("sex")).isEqualTo("NOT_STATED");
    }

    @Test
    void refusesATextThatWasCutAnywhereInItsAnswers() {
        String text = " {\"n\":[1,{\"a\":\"}\"}],\"answers\": {\"wage\":{\"m\":1.5},\"no\":true } ";
        assertThat(read(text + "}").answers().path("wage").path("m").asString()).isEqualTo("1.5");

        for (int length = 0; length < text.lastIndexOf('}'); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> read(cut))
                    .as(cut)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":{\"sex\":}}",
                "{\"answers\":{\"sex\":tru}}",
                "{\"answers\":{\"sex\":01}}",
                "{\"answers\":{\"sex\" \"F\"}}",
                "{\"answers\":{sex:\"F\"}}"
            })
    void refusesWhatIsNoAnswer(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuntimeException.class);
    }

    private Answered read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode wanted(JsonNode answers) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        for (String item : WANTED) {
            if (answers.has(item)) {
                wanted.set(item, answers.path(item));
            }
        }
        return wanted;
    }

    private static String written(ObjectNode form, Random random) {
        return random.nextBoolean()
                ? JSON.writeValueAsString(form)
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form);
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int member = random.nextInt(5); member > 0; member--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> nodes.numberNode(random.nextInt(-20, 20));
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.numberNode(random.nextInt(100) / 8.0);
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.nullNode();
            case 5 -> nodes.stringNode(NAMES.get(random.nextInt(NAMES.size())) + "{[\n\u0001\"]}");
            case 6 -> object(random, depth - 1);
            default -> nodes.arrayNode().add(value(random, depth - 1)).add(object(random, 0));
        };
    }
}
