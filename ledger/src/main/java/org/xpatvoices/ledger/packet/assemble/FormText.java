package org.xpatvoices.ledger.packet.assemble;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/** Walks along a JSON object and passes over values unread; refuses what it cannot follow. */
final class FormText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] text;
    private int at;

    FormText(byte[] text) {
        this.text = text;
    }

    /** Whether an object comes next; then its members do. */
    boolean opensAnObject() {
        return passes('{');
    }

    /** Whether the object has another member; its name comes next, and then its value. */
    boolean hasAnother() {
        passes(',');
        return !passes('}');
    }

    TextPart name() {
        need('"');
        int from = at;
        boolean plain = passString();
        int to = at - 1;
        need(':');
        return plain ? new TextPart(text, from, to) : unescaped(from - 1, to + 1);
    }

    TextPart value() {
        next();
        int from = at;
        passValue();
        return new TextPart(text, from, at);
    }

    /** Past a value that nobody asks for. */
    void passValue() {
        switch (next()) {
            case '"', '{', '[' -> passClosed();
            default -> passWord();
        }
    }

    private TextPart unescaped(int from, int to) {
        String name = JSON.readValue(text, from, to - from, String.class);
        return TextPart.of(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A string, an object or a list, with whatever is in it. */
    private void passClosed() {
        int depth = 0;
        do {
            byte mark = here();
            at++;
            if (mark == '"') {
                passString();
            }
            depth += mark == '{' || mark == '[' ? 1 : 0;
            depth -= mark == '}' || mark == ']' ? 1 : 0;
        } while (depth > 0);
    }

    /** Past the quote that ends it; whether it says what it says without escapes. */
    private boolean passString() {
        boolean plain = true;
        while (here() != '"') {
            boolean escape = text[at] == '\\';
            plain &= !escape;
            at += escape ? 2 : 1;
        }
        at++;
        return plain;
    }

    /** A number, or one of the three words; whether it is one is seen when it is read. */
    private void passWord() {
        int from = at;
        while (!TextPart.endsAWord(here())) {
            at++;
        }
        if (at == from) {
            throw new IllegalArgumentException("a form's text lacks a value");
        }
    }

    private void need(char mark) {
        if (!passes(mark)) {
            throw new IllegalArgumentException("a form's text is not as it was sealed");
        }
    }

    private boolean passes(char mark) {
        boolean there = next() == mark;
        at += there ? 1 : 0;
        return there;
    }

    private byte next() {
        while (here() == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
            at++;
        }
        return text[at];
    }

    private byte here() {
        if (at >= text.length) {
            throw new IllegalArgumentException("a form's text ends too early");
        }
        return text[at];
    }
}
