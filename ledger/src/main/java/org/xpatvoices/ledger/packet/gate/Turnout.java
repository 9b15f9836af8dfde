package org.xpatvoices.ledger.packet.gate;

import java.util.List;

/**
 * Who may be in a packet.
 *
 * @param groupOf per worker asking: the number of the group that is kept together, {@link #FRESH},
 *     or why the worker waits
 * @param parents per group its place in an earlier packet
 */
public record Turnout(int[] groupOf, List<Place> parents) {
    public static final int FRESH = -1;
    public static final int HELD_BACK = -2;

    /** The packet's filter leaves somebody of their group out. */
    public static final int PARTED_BY_FILTER = -4;

    /** Nobody is missing, but beside what was shown before they give too few different answers. */
    public static final int TOO_FEW_ANSWERS = -5;

    public Turnout {
        parents = List.copyOf(parents);
    }

    /** Why a worker waits whose mark is one of the above. */
    static Waits waits(int mark) {
        return switch (mark) {
            case HELD_BACK -> Waits.HELD_BACK;
            case PARTED_BY_FILTER -> Waits.FILTER_WOULD_PART;
            case TOO_FEW_ANSWERS -> Waits.TOO_FEW_ANSWERS;
            default -> throw new IllegalArgumentException("No mark of who waits: " + mark);
        };
    }
}
