package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/** The groups that are large enough at one choice of levels, their rows lying side by side. */
final class Candidates {
    private static final int UNSEEN = -1;

    private final int[] rows;
    private final int[] starts;
    private final int[] cursors;
    private int groups;

    Candidates(int rows) {
        this.rows = new int[rows];
        this.starts = new int[rows + 1];
        this.cursors = new int[GroupCounter.capacityFor(rows)];
    }

    /** Gathers the groups of at least so many rows, in the order in which their first row comes. */
    void collect(GroupCounter counter, Remaining remaining, int least) {
        Arrays.fill(cursors, 0, GroupCounter.capacityFor(remaining.size()), UNSEEN);
        groups = 0;
        int place = 0;
        for (int i = 0; i < remaining.size(); i++) {
            int slot = counter.slotOf(i);
            int count = counter.countIn(slot);
            if (count < least) {
                continue;
            }
            if (cursors[slot] == UNSEEN) {
                cursors[slot] = place;
                starts[groups++] = place;
                place += count;
            }
            rows[cursors[slot]++] = remaining.rowAt(i);
        }
        starts[groups] = place;
    }

    int groups() {
        return groups;
    }

    int[] rows() {
        return rows;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return starts[group + 1];
    }
}
