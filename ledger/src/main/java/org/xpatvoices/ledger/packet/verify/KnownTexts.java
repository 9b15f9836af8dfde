package org.xpatvoices.ledger.packet.verify;

/**
 * Equal cells of a column are one text, found by its characters before another one is made; as long
 * as there are few different ones.
 */
final class KnownTexts {
    private static final int DIFFERENT_MAX = 4_096;
    private static final int PLACES = 4 * DIFFERENT_MAX;

    private final String[] texts = new String[PLACES];
    private int different;
    private String latest = "";

    /** The cell before, which the next one of a sorted column often repeats. */
    String latest() {
        return latest;
    }

    String of(String whole, int from, int to) {
        int hash = hash(whole, from, to);
        int place = (hash ^ hash >>> Short.SIZE) & PLACES - 1;
        String text = texts[place];
        while (text != null && !is(text, hash, whole, from, to)) {
            place = place + 1 & PLACES - 1;
            text = texts[place];
        }
        if (text == null) {
            text = whole.substring(from, to);
            if (different < DIFFERENT_MAX) {
                texts[place] = text;
                different++;
            }
        }
        latest = text;
        return text;
    }

    private static boolean is(String text, int hash, String whole, int from, int to) {
        return text.hashCode() == hash
                && text.length() == to - from
                && whole.startsWith(text, from);
    }

    /** As the language defines it for the text itself. */
    private static int hash(String whole, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + whole.charAt(at);
        }
        return hash;
    }
}
