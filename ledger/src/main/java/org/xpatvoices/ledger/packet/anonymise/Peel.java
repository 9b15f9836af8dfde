package org.xpatvoices.ledger.packet.anonymise;

/**
 * Greedy local recoding. It walks through all choices of levels from the most exact to the
 * emptiest; at each, every group of the remaining rows that fulfils the rules becomes a class and
 * leaves. What is left at the end is suppressed.
 */
public final class Peel implements Anonymiser {
    private final int threads;

    public Peel() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads how many may count at once; the result does not depend on it
     */
    Peel(int threads) {
        this.threads = threads;
    }

    @Override
    public String algorithm() {
        return "peel@1";
    }

    @Override
    public Anonymised anonymise(AnonymiserInput input, PrivacyModel model) {
        return anonymise(input, model.rules());
    }

    Anonymised anonymise(AnonymiserInput input, ClassRules rules) {
        var table = new CodedTable(input);
        var lattice = Lattice.of(table);
        var bits = new PathBits(table.hierarchies);
        var release = new Release(table, rules);
        var remaining = new Remaining(table, bits);
        var counter = new GroupCounter(table.rows, threads);
        var candidates = new Candidates(table.rows);
        for (int rank = 0; rank < lattice.size() && remaining.size() >= rules.k(); rank++) {
            int[] levels = lattice.levels(rank);
            int largest = counter.count(remaining.words(), bits.masks(levels), remaining.size());
            if (largest >= rules.k()) {
                candidates.collect(counter, remaining, rules.k());
                if (release.takeFrom(candidates, levels)) {
                    remaining.drop(release);
                }
            }
        }
        return release.finish();
    }
}
