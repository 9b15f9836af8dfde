package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Originals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of one form; an item without an answer reads as {@code NOT_STATED}. */
record Answered(JsonNode answers) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** From the text that was sealed: answers, states and the version of the questions. */
    static Answered of(String clear) {
        return new Answered(JSON.readTree(clear).path("answers"));
    }

    /** An item, or a part of one, as in {@code orientation.hours}. */
    JsonNode at(String source) {
        return answers.at("/" + source.replace('.', '/'));
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
