package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.FormWriter.Draws;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up population, or a sample of one, in the order of the workers' numbers. Equal seeds and
 * days give equal workers on every machine. Safe to read from several threads.
 */
public final class Population implements Iterable<SyntheticWorker> {

    public static final long DEFAULT_SEED = 129_000;
    public static final int PILOT_SIZE = Workforce.SIZE;

    private final Streams streams;
    private final Timeline timeline;
    private final Lives lives;
    private final int[] members;

    private Population(Streams streams, Timeline timeline, Lives lives, int[] members) {
        this.streams = streams;
        this.timeline = timeline;
        this.lives = lives;
        this.members = members;
    }

    /**
     * All 129,000 workers.
     *
     * @param capturedOn the day on which all forms are filled in, in UTC; a day that is over, for a
     *     record captured in the future is refused
     */
    public static Population pilot(long seed, LocalDate capturedOn) {
        Streams streams = new Streams(seed);
        return new Population(
                streams,
                new Timeline(capturedOn),
                new Lives(streams, capturedOn),
                IntStream.range(0, PILOT_SIZE).toArray());
    }

    /**
     * The workers who come first in the sampling stream. A smaller sample is a part of any larger
     * one, and everybody keeps their employer, whose size counts all its workers and not the
     * sample's.
     */
    public Population sample(int size) {
        int[] order = Quotas.inOrderOf(streams.named("sample"), members);
        int[] chosen = Arrays.copyOf(order, Math.min(size, order.length));
        Arrays.sort(chosen);
        return new Population(streams, timeline, lives, chosen);
    }

    /** The workers who live in one kind of place. */
    public Population in(LocationClass locationClass) {
        return new Population(
                streams,
                timeline,
                lives,
                Arrays.stream(members)
                        .filter(worker -> lives.placeOf(worker).locationClass() == locationClass)
                        .toArray());
    }

    public int size() {
        return members.length;
    }

    /** The worker at a position of this population, counted from 0. */
    public SyntheticWorker get(int position) {
        int worker = members[position];
        return new SyntheticWorker(lives.of(worker), new Draws(streams, worker, timeline));
    }

    public Stream<SyntheticWorker> stream() {
        return IntStream.range(0, members.length).mapToObj(this::get);
    }

    @Override
    public Iterator<SyntheticWorker> iterator() {
        return stream().iterator();
    }
}
