package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How often workers' answers to one form were in packets in a year. Counts only.
 *
 * @param form with its version, as in {@code wage-period@1.0.0}
 * @param waiting workers with a running consent for it who were in no packet in that time
 * @param waitingSince the day on which the first of them answered, in UTC; null if nobody waits
 * @param turns ascending by times
 * @param packets the same counted in packets: several of one epoch, for purposes of which none is
 *     the other's, or one after another was closed, are one turn and several packets
 * @param rounds of the packets of that time, ascending
 */
public record TurnsView(
        String form,
        long waiting,
        @Nullable LocalDate waitingSince,
        List<Turns> turns,
        List<Turns> packets,
        List<Round> rounds) {
    public TurnsView {
        turns = List.copyOf(turns);
        packets = List.copyOf(packets);
        rounds = List.copyOf(rounds);
    }

    /** So many workers were in packets of so many different epochs, or in so many packets. */
    public record Turns(int times, long workers) {}

    /**
     * Packets that had workers for the so-manieth time. The longer groups have been shown, the
     * smaller they are, and the more workers wait to hide those who left.
     *
     * @param round 1 for packets of people who were all new to buyers
     * @param workers in these packets
     * @param heldBack workers who waited instead, each packet's count rounded up to a multiple of
     *     {@value PacketRelease#HELD_BACK_STEP}
     * @param heldBackPercent of both, rounded up
     */
    public record Round(int round, int packets, long workers, long heldBack, int heldBackPercent) {
        public static Round of(int round, int packets, long workers, long heldBack) {
            long all = Math.max(1, workers + heldBack);
            return new Round(
                    round,
                    packets,
                    workers,
                    heldBack,
                    Math.toIntExact(Math.ceilDiv(100 * heldBack, all)));
        }

        public Round and(Round other) {
            return of(
                    round,
                    packets + other.packets,
                    workers + other.workers,
                    heldBack + other.heldBack);
        }
    }
}
