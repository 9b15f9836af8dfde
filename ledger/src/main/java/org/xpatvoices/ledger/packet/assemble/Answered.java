package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Originals;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/** The answers of one form; an item without an answer reads as {@code NOT_STATED}. */
record Answered(JsonNode answers) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads one value and leaves what follows it alone. */
    private static final ObjectReader VALUE =
            JSON.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Answered NONE = new Answered(JSON.missingNode());

    /**
     * From the text that was sealed, in UTF-8: answers, states and the version of the questions.
     * Only the items wanted are kept, because a packet asks for a few of many. What comes behind
     * the answers is not even read; the text was whole when it was sealed, and is since.
     */
    static Answered of(byte[] clear, Set<String> wanted) {
        try (JsonParser text = JSON.createParser(clear)) {
            boolean inside = text.nextToken() == JsonToken.START_OBJECT;
            for (String member = inside ? text.nextName() : null;
                    member != null;
                    member = text.nextName()) {
                JsonToken value = text.nextToken();
                if (member.equals("answers")) {
                    return value == JsonToken.START_OBJECT ? answers(text, wanted) : NONE;
                }
                text.skipChildren();
            }
        }
        return NONE;
    }

    private static Answered answers(JsonParser text, Set<String> wanted) {
        ObjectNode kept = NODES.objectNode();
        for (String item = text.nextName(); item != null; item = text.nextName()) {
            JsonToken value = text.nextToken();
            if (!wanted.contains(item)) {
                text.skipChildren();
            } else if (value == JsonToken.VALUE_STRING) {
                kept.set(item, NODES.stringNode(text.getString()));
            } else {
                kept.set(item, VALUE.<JsonNode>readValue(text));
            }
        }
        return new Answered(kept);
    }

    /** The item that a source is, or is a part of. */
    static String itemOf(String source) {
        int dot = source.indexOf('.');
        return dot < 0 ? source : source.substring(0, dot);
    }

    /** An item, or a part of one, as in {@code orientation.hours}. */
    JsonNode at(String source) {
        JsonNode found = answers;
        int from = 0;
        for (int dot = source.indexOf('.'); dot >= 0; dot = source.indexOf('.', from)) {
            found = found.path(source.substring(from, dot));
            from = dot + 1;
        }
        return found.path(from == 0 ? source : source.substring(from));
    }

    String code(String source) {
        return at(source).stringValue(CodeList.NOT_STATED);
    }

    String yesNo(String source) {
        JsonNode value = at(source);
        return value.isBoolean() ? Originals.yesNo(value.booleanValue()) : CodeList.NOT_STATED;
    }

    String number(String source) {
        JsonNode value = at(source);
        return value.isNumber() ? Originals.number(value.decimalValue()) : CodeList.NOT_STATED;
    }

    /** A month, or a word in its place: a wage that was not paid has no month. */
    String month(String source) {
        String text = code(source);
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? Originals.month(text) : text;
    }

    String money(String source, Codebook codebook) {
        JsonNode value = at(source);
        return value.isObject() ? Amounts.of(value).text(codebook) : CodeList.NOT_STATED;
    }
}
