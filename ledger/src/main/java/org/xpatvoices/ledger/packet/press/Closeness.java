package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.anonymise.Anonymiser;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What asking for t-closeness costs. Classes that lie too far from the whole are made coarser, and
 * what is far even so is suppressed. Where that takes more than a tenth of all records, or nine
 * tenths of what they tell, the rest is no picture of them: then the packet is refused, with the
 * distance that would do.
 */
final class Closeness {
    private static final int SUPPRESSED_PERCENT_MAX = 10;
    private static final BigDecimal LOSS_MAX = new BigDecimal("0.9");

    /** Basis points; where none of them does, no distance helps. */
    private static final int[] TRIED = {
        500, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 7_500, PrivacyModel.ANY_DISTANCE
    };

    private final Anonymiser anonymiser;
    private final AnonymiserInput input;
    private final PrivacyModel model;

    Closeness(Anonymiser anonymiser, AnonymiserInput input, PrivacyModel model) {
        this.anonymiser = anonymiser;
        this.input = input;
        this.model = model;
    }

    /** Why the packet cannot be made as close as asked; empty if it can, or nobody asked. */
    Optional<String> reasonAgainst(AnonymisationFigures figures) {
        return !model.asksDistance() || isPicture(figures)
                ? Optional.empty()
                : Optional.of(
                        "a distance of at most %d basis points in every class would suppress more than %d %% of the records or generalise nearly all of what they tell; %s"
                                .formatted(
                                        model.distanceBasisPoints(),
                                        SUPPRESSED_PERCENT_MAX,
                                        whatWouldPass()));
    }

    private String whatWouldPass() {
        return IntStream.of(TRIED)
                .filter(basisPoints -> basisPoints > model.distanceBasisPoints())
                .filter(this::passes)
                .mapToObj(Closeness::words)
                .findFirst()
                .orElse("fewer sensitive columns or a wider filter may pass");
    }

    private boolean passes(int basisPoints) {
        return isPicture(anonymiser.anonymise(input, model.within(basisPoints)).figures());
    }

    private static String words(int basisPoints) {
        return basisPoints == PrivacyModel.ANY_DISTANCE
                ? "the same without a distance would pass"
                : "%d would pass".formatted(basisPoints);
    }

    private static boolean isPicture(AnonymisationFigures figures) {
        return figures.classes() > 0
                && 100L * figures.suppressed() <= (long) SUPPRESSED_PERCENT_MAX * figures.rows()
                && figures.loss().compareTo(LOSS_MAX) <= 0;
    }
}
