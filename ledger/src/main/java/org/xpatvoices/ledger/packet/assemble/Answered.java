package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Originals;

import tools.jackson.databind.JsonNode;

/** The answers of one form; an item without an answer reads as {@code NOT_STATED}. */
record Answered(JsonNode answers) {
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
