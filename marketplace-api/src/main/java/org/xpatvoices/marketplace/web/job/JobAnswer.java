package org.xpatvoices.marketplace.web.job;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;

import java.util.List;
import java.util.Locale;

/**
 * Long work and how far it is.
 *
 * @param progress of 100, of the time that a large packet takes
 * @param stage what is being done; null before and after
 * @param result where what it made is read; null while it runs, and if it failed
 * @param reasons why it failed; empty otherwise
 */
record JobAnswer(
        String jobId,
        State state,
        int progress,
        @Nullable String stage,
        @Nullable String result,
        List<String> reasons) {
    private static final int DONE = 100;

    /** Written small, as in the conventions of this API. */
    enum State {
        PENDING,
        RUNNING,
        SUCCEEDED,
        FAILED;

        @com.fasterxml.jackson.annotation.JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The making of a packet; one that left the shelf later was made all the same. */
    static JobAnswer of(PacketView packet) {
        String id = packet.packetId();
        var progress = packet.progress();
        if (packet.state() == PacketState.REFUSED) {
            return new JobAnswer(id, State.FAILED, DONE, null, null, packet.reasons());
        }
        if (packet.state() != PacketState.REQUESTED) {
            return new JobAnswer(
                    id, State.SUCCEEDED, DONE, null, "/v1/ops/packets/" + id, List.of());
        }
        return progress == null
                ? new JobAnswer(id, State.PENDING, 0, null, null, List.of())
                : new JobAnswer(
                        id,
                        State.RUNNING,
                        progress.percent(),
                        progress.stage().name(),
                        null,
                        List.of());
    }

    boolean isOver() {
        return state == State.SUCCEEDED || state == State.FAILED;
    }

    /** Another one whenever there is something new to tell. */
    String eventId() {
        return state.word() + "-" + progress;
    }
}
