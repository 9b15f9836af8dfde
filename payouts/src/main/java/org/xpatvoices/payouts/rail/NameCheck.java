package org.xpatvoices.payouts.rail;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a provider says about whose an account is. */
public enum NameCheck {
    /** It knows the holder by this name, or by part of it. */
    SAME,
    /** It knows another holder. */
    OTHER,
    /** It does not say, or was not asked. */
    UNKNOWN;

    /**
     * Compares names as people write them: in any order of words, with any accents, and with second
     * names left out on one side.
     *
     * @param known every form in which the provider has the name
     */
    public static NameCheck of(String given, List<String> known) {
        Set<String> wanted = words(given);
        var names = known.stream().map(NameCheck::words).filter(it -> !it.isEmpty()).toList();
        if (names.isEmpty() || wanted.isEmpty()) {
            return UNKNOWN;
        }
        return names.stream().anyMatch(it -> it.containsAll(wanted) || wanted.containsAll(it))
                ? SAME
                : OTHER;
    }

    private static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{Mn}", "")
                        .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
