package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.shredding.Tried;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What came of trying to open the parts of one worker's row, in their order. */
record OpenedParts(List<AdmittedFacts> parts, List<Tried> tried) {
    static OpenedParts of(List<AdmittedFacts> parts, Function<AdmittedFacts, Tried> keys) {
        return new OpenedParts(parts, parts.stream().map(keys).toList());
    }

    boolean areDamaged() {
        return any(Tried.Fault.class::isInstance);
    }

    boolean haveLostAKey() {
        return any(Tried.Keyless.class::isInstance);
    }

    /** A part, where all of them opened. */
    Tried.Clear clear(AdmittedFacts part) {
        return (Tried.Clear) tried.get(parts.indexOf(part));
    }

    private boolean any(Predicate<Tried> of) {
        for (Tried one : tried) {
            if (of.test(one)) {
                return true;
            }
        }
        return false;
    }
}
