package org.xpatvoices.ledger.packet.anonymise;

/**
 * Greedy local recoding. It walks through all choices of levels from the most exact to the
 * emptiest; at each, every group of the remaining rows that fulfils the rules becomes a class and
 * leaves. What is left at the end is suppressed.
 */
public final class Peel implements Anonymiser {
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
        var release = new Release(table, lattice, rules);
        var remaining = new Remaining(table);
        var counter = new GroupCounter(table.rows);
        var candidates = new Candidates(table.rows);
        for (int rank = 0; rank < lattice.size() && remaining.size() >= rules.k(); rank++) {
            var grouping = new Grouping(table.hierarchies, lattice.levels(rank));
            int largest = counter.count(grouping, remaining.codes(), remaining.size());
            if (largest >= rules.k()) {
                candidates.collect(counter, remaining, rules.k());
                if (release.takeFrom(candidates, rank)) {
                    remaining.drop(release.classes());
                }
            }
        }
        return release.finish();
    }
}
