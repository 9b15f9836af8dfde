package org.xpatvoices.contracts;

/**
 * Texts that every part of the platform can keep and pass on: the database takes no NUL, and
 * neither XML nor UTF-8 takes half a surrogate pair or U+FFFE and U+FFFF. The two overrides of
 * direction (U+202D, U+202E) let a text read otherwise than it was written.
 */
public final class KeepableText {
    private static final int REPLACEMENT = 0xFFFD;

    private KeepableText() {}

    public static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(KeepableText::isUnkeepable);
    }

    /** The text with U+FFFD for every character that nobody keeps. */
    public static String kept(String text) {
        return isKeepable(text)
                ? text
                : text.codePoints()
                        .map(point -> isUnkeepable(point) ? REPLACEMENT : point)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isUnkeepable(int point) {
        return point == 0
                || point == 0x202D
                || point == 0x202E
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
