package org.xpatvoices.ledger.packet.verify;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs checks on all cores. What they find is told in the order in which they are named, as if they
 * had run one after another: behind one that could not finish nothing more is said.
 */
final class AtOnce {
    private AtOnce() {}

    /** Answers whether all of them finished. */
    @SafeVarargs
    static boolean run(Findings findings, Consumer<Findings>... checks) {
        List<Told> told = Stream.of(checks).parallel().map(AtOnce::told).toList();
        for (Told one : told) {
            one.own.sentences().forEach(findings::add);
            if (!one.finished) {
                return false;
            }
        }
        return true;
    }

    private record Told(Findings own, boolean finished) {}

    private static Told told(Consumer<Findings> check) {
        var own = new Findings();
        return new Told(own, own.unlessItBreaks(() -> check.accept(own)));
    }
}
