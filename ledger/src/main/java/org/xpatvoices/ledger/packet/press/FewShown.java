package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;

import java.util.Optional;

/**
 * Refuses packets that would show nobody, or so few that not even their number may be told: the
 * catalogue tells everybody at once how many workers a packet is of and what it costs, and the
 * public is told of twenty or more only.
 */
final class FewShown {
    private static final int WORKERS_MIN = 20;
    private static final String NOBODY =
            "no class of the records fulfils the model, however coarse; fewer sensitive columns or a wider filter may pass";
    private static final String FEW =
            "the packet would be of fewer than %d workers, and everybody reads in the catalogue of how many it is; a wider filter, a longer period or a later cut-off brings more";

    private FewShown() {}

    static Optional<String> reasonAgainst(AnonymisationFigures figures) {
        if (figures.classes() == 0) {
            return Optional.of(NOBODY);
        }
        return figures.contributors() < WORKERS_MIN
                ? Optional.of(FEW.formatted(WORKERS_MIN))
                : Optional.empty();
    }
}
