package org.xpatvoices.ledger.packet.gate;

import java.util.List;

/**
 * Who may be in a packet.
 *
 * @param groupOf per worker asking: the number of the group that is kept together, {@link #FRESH},
 *     {@link #HELD_BACK} or {@link #IN_OTHER_COLUMNS}
 * @param parents per group its place in an earlier packet
 */
public record Turnout(int[] groupOf, List<Place> parents) {
    public static final int FRESH = -1;
    public static final int HELD_BACK = -2;

    /** An earlier packet showed something else of their group, of which somebody is missing. */
    public static final int IN_OTHER_COLUMNS = -3;

    public Turnout {
        parents = List.copyOf(parents);
    }
}
