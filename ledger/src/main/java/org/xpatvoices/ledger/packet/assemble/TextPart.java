package org.xpatvoices.ledger.packet.assemble;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Some bytes of a text, compared by what they are: a name or a value that came before is known. */
final class TextPart {
    private final byte[] text;
    private final int from;
    private final int to;
    private final int hash;

    TextPart(byte[] text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum = 31 * sum + text[at];
        }
        this.hash = sum;
    }

    static TextPart of(byte[] whole) {
        return new TextPart(whole, 0, whole.length);
    }

    static boolean endsAWord(byte mark) {
        return mark == ',' || mark == '}' || mark == ']' || mark <= ' ';
    }

    byte[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    /** The same without the text around it, which would be kept along. */
    TextPart apart() {
        return of(Arrays.copyOfRange(text, from, to));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextPart part
                && Arrays.equals(text, from, to, part.text, part.from, part.to);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
