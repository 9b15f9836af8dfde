package org.xpatvoices.ledger.packet.assemble;

import static java.util.stream.Collectors.toMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads items out of the texts of very many forms, on many threads. A packet asks for few items of
 * many, so the others are passed over; there are few different answers, so each is read once.
 */
final class FormReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Answered NOTHING = new Answered(JSON.missingNode());
    private static final TextPart ANSWERS = part("answers");

    /** Long answers, and what comes when so many are known, are read whenever they come. */
    private static final int KNOWN_MAX = 20_000;

    private static final int KNOWN_BYTES_MAX = 100;

    private final Map<TextPart, String> wanted;
    private final Map<TextPart, JsonNode> known = new ConcurrentHashMap<>();

    FormReader(Set<String> wanted) {
        this.wanted =
                wanted.stream().collect(toMap(FormReader::part, item -> item, (one, _) -> one));
    }

    static FormReader of(AssemblyOrder order, RecordReader reader) {
        return new FormReader(
                ReadColumns.items(reader, order.columns(), order.terms().filter().keySet()));
    }

    /**
     * From the text that was sealed, in UTF-8: answers, states and the version of the questions.
     * What comes behind the answers is not even looked at; the text was whole when it was sealed,
     * and is since.
     */
    Answered read(byte[] clear) {
        var text = new FormText(clear);
        if (!text.opensAnObject()) {
            return NOTHING;
        }
        while (text.hasAnother()) {
            if (text.name().equals(ANSWERS)) {
                return text.opensAnObject() ? answers(text) : NOTHING;
            }
            text.passValue();
        }
        return NOTHING;
    }

    private Answered answers(FormText text) {
        ObjectNode kept = NODES.objectNode();
        while (text.hasAnother()) {
            String item = wanted.get(text.name());
            if (item == null) {
                text.passValue();
            } else {
                kept.set(item, node(text.value()));
            }
        }
        return new Answered(kept);
    }

    private JsonNode node(TextPart value) {
        JsonNode before = known.get(value);
        if (before != null) {
            return before;
        }
        JsonNode read = JSON.readTree(value.text(), value.from(), value.length());
        if (value.length() <= KNOWN_BYTES_MAX && known.size() < KNOWN_MAX) {
            known.put(value.apart(), read);
        }
        return read;
    }

    private static TextPart part(String text) {
        return TextPart.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
