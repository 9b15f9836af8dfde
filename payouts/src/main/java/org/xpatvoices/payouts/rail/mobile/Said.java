package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.ProviderWord;

import java.util.List;

/**
 * What one talk with the provider brought.
 *
 * @param asked how many payouts it was about
 * @param words of those that the provider spoke of plainly
 * @param heard everything that came back, for the evidence
 */
record Said(int asked, List<ProviderWord> words, List<String> heard) {
    Said {
        words = List.copyOf(words);
        heard = List.copyOf(heard);
    }

    /** About one payout; {@code word} is null if nothing was said plainly. */
    static Said of(@Nullable ProviderWord word, List<String> heard) {
        return new Said(1, word == null ? List.of() : List.of(word), heard);
    }

    /** A talk about so many payouts that broke off has told nothing. */
    static Said nothing(int asked, String why) {
        return new Said(asked, List.of(), List.of(why));
    }
}
