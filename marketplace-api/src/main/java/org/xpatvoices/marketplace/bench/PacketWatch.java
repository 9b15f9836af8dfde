package org.xpatvoices.marketplace.bench;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketProgress;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.marketplace.query.Queries;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Looks at a packet while it is made, as an operator would, and notes how long each stage took. */
final class PacketWatch {
    private static final long LOOK_EVERY_MILLIS = 20;

    private final PacketId packet;
    private final Queries queries;
    private final Bench.Progress progress;
    private final Map<AssemblyStage, Double> stages = new EnumMap<>(AssemblyStage.class);
    private final long begin = System.nanoTime();
    private @Nullable AssemblyStage stage;
    private double stageBegan;

    /** The watch runs from now on. */
    PacketWatch(PacketId packet, Queries queries, Bench.Progress progress) {
        this.packet = packet;
        this.queries = queries;
        this.progress = progress;
    }

    /**
     * From the request to the sealing.
     *
     * @param stages seconds in each, the waiting for the first one left out
     */
    record Timed(double seconds, long rows, Map<AssemblyStage, Double> stages) {}

    Timed untilSealed() throws InterruptedException {
        while (true) {
            Optional<PacketView> view = queries.maybe(new GetPacket(packet), PacketView.class);
            if (view.isPresent() && view.get().state() == PacketState.SEALED) {
                reached(null);
                long rows = requireNonNull(view.get().rows());
                progress.say("  %,d rows in %.2f s".formatted(rows, seconds()));
                return new Timed(seconds(), rows, stages);
            }
            if (view.isPresent() && view.get().state() == PacketState.REFUSED) {
                throw new IllegalStateException(String.join("; ", view.get().reasons()));
            }
            reached(view.map(PacketView::progress).map(PacketProgress::stage).orElse(stage));
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private void reached(@Nullable AssemblyStage next) {
        if (next == stage) {
            return;
        }
        double now = seconds();
        if (stage != null) {
            stages.put(stage, now - stageBegan);
            progress.say("    %5.2f s %s".formatted(now - stageBegan, stage));
        }
        stage = next;
        stageBegan = now;
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
