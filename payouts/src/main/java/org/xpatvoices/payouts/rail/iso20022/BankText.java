package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names and texts in the characters that banks have agreed to carry: Latin letters, digits, space
 * and {@code / - ? : ( ) . , ' +}. Accents are dropped and the few letters that are no accented
 * ones are spelt out; everything else is written as a point, so that one name can never make a
 * whole file unreadable.
 */
public final class BankText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final char LOST = '.';

    private BankText() {}

    /** The text in a bank's characters, cut to what its field holds. */
    public static String written(String text, int lengthMax) {
        if (text.length() <= lengthMax && text.codePoints().allMatch(BankText::isCarried)) {
            return text;
        }
        var written = new StringBuilder(text.length());
        plain(text).codePoints().forEach(one -> append(written, one));
        return written.length() <= lengthMax ? written.toString() : cut(written, lengthMax);
    }

    /** How many characters of a text would be written as something else than themselves. */
    public static int lostOf(String text) {
        return (int)
                plain(text)
                        .codePoints()
                        .filter(one -> !isCarried(one) && spelt(one) == null)
                        .count();
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return SPACES.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll(" ").strip();
    }

    private static void append(StringBuilder written, int one) {
        if (isCarried(one)) {
            written.append((char) one);
        } else {
            String spelt = spelt(one);
            written.append(spelt == null ? String.valueOf(LOST) : spelt);
        }
    }

    private static String cut(StringBuilder written, int lengthMax) {
        return written.substring(0, lengthMax).strip();
    }

    private static boolean isCarried(int one) {
        return one >= 'a' && one <= 'z'
                || one >= 'A' && one <= 'Z'
                || one >= '0' && one <= '9'
                || " /-?:().,'+".indexOf(one) >= 0;
    }

    private static @Nullable String spelt(int one) {
        return switch (one) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'Æ' -> "AE";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'đ', 'ð' -> "d";
            case 'Đ', 'Ð' -> "D";
            case 'þ' -> "th";
            case 'Þ' -> "Th";
            case 'ı' -> "i";
            case '‘', '’', 'ʼ', '`', '´' -> "'";
            case '–', '—', '‐', '‑' -> "-";
            case '&' -> "+";
            case '_' -> "-";
            default -> null;
        };
    }
}
