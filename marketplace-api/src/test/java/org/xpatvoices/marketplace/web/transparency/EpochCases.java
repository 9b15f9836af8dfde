package org.xpatvoices.marketplace.web.transparency;

import static org.xpatvoices.marketplace.web.transparency.ForgedEpochs.FIRST;
import static org.xpatvoices.marketplace.web.transparency.ForgedEpochs.SECOND;

import java.util.List;

/** Epochs that were counted rightly and wrongly, and entries that are there and not. */
final class EpochCases {
    private EpochCases() {}

    static List<VerifierCase> all() {
        return List.of(
                holds("an epoch counted again", new ForgedEpochs(FIRST)),
                holds("two epochs counted again", new ForgedEpochs(FIRST, SECOND)),
                holds(
                        "entries in several bundles",
                        new ForgedEpochs(FIRST, SECOND).withEntries(0, 20, 20, 69, 50, 70)),
                holds("a later epoch alone", new ForgedEpochs(FIRST, SECOND).without("epoch0")),
                refused("one too many of a kind", new ForgedEpochs("1,1,30,5:20 7:11")),
                refused("one too few of a kind", new ForgedEpochs("1,1,30,5:19 7:10")),
                refused("a kind left out", new ForgedEpochs("1,1,30,5:20")),
                refused("a kind that never was", new ForgedEpochs("1,1,30,5:20 7:10 8:1")),
                refused("kinds out of order", new ForgedEpochs("1,1,30,7:10 5:20")),
                refused("a kind twice", new ForgedEpochs("1,1,30,5:20 5:20 7:10")),
                refused("a kind beyond 16 bits", new ForgedEpochs("1,1,30,5:20 7:10 65536:0")),
                refused("a first epoch that begins later", new ForgedEpochs("1,2,30,5:19 7:10")),
                refused("an epoch that begins at 0", new ForgedEpochs("1,0,30,5:20 7:10")),
                refused("an epoch that counts itself", new ForgedEpochs("1,1,31,5:20 7:10 110:1")),
                refused("an epoch of nothing", new ForgedEpochs("1,1,0,5:0")),
                refused("a number too high", new ForgedEpochs("2,2,30,5:19 7:10")),
                refused("a number twice", new ForgedEpochs(FIRST, "1,1,60,5:39 7:20 110:1")),
                refused("a gap between epochs", new ForgedEpochs(FIRST, "2,32,60,5:19 7:10")),
                refused("an overlap", new ForgedEpochs(FIRST, "2,30,60,5:19 7:11 110:1")),
                refused("no entries", new ForgedEpochs(FIRST).without("entries")),
                refused("an entry missing", new ForgedEpochs(FIRST).withEntries(0, 20, 21, 70)),
                refused("the last missing", new ForgedEpochs(FIRST).withEntries(0, 69)),
                refused("another kind", new ForgedEpochs(FIRST).withChangedEntry(12, 12)),
                refused("another day", new ForgedEpochs(FIRST).withChangedEntry(12, 16)),
                refused("another length", new ForgedEpochs(FIRST).withChangedEntry(12, 1)),
                refused("entries alone", new ForgedEpochs(FIRST).without("epoch0")));
    }

    private static VerifierCase holds(String name, ForgedEpochs epochs) {
        return new VerifierCase(name, true, epochs.files());
    }

    private static VerifierCase refused(String name, ForgedEpochs epochs) {
        return new VerifierCase(name, false, epochs.files());
    }
}
