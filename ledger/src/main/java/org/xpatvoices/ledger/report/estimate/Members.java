package org.xpatvoices.ledger.report.estimate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Over whom a figure is counted: what a worker told, and which worker that is, both by keyed
 * numbers. Who told something else since has another number and is the same worker. A set holds
 * each worker once, in the order of numbers.
 */
public final class Members {
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    private final long[] numbers;
    private final long[] workers;
    private final int[] employers;

    private Members(long[] numbers, long[] workers, int[] employers) {
        this.numbers = numbers;
        this.workers = workers;
        this.employers = employers;
    }

    /**
     * One worker in a set.
     *
     * @param number of the contributions that were counted
     */
    public record Member(long number, long worker, int employer) {}

    /** Each number once. */
    public static Members of(Collection<Member> members) {
        var sorted = members.stream().sorted(Comparator.comparingLong(Member::number));
        Member[] list = sorted.toArray(Member[]::new);
        return new Members(
                Arrays.stream(list).mapToLong(Member::number).toArray(),
                Arrays.stream(list).mapToLong(Member::worker).toArray(),
                Arrays.stream(list).mapToInt(Member::employer).toArray());
    }

    public static Members read(byte[] bytes) {
        int size = bytes.length / BYTES;
        var members = new Members(new long[size], new long[size], new int[size]);
        var buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at < size; at++) {
            members.numbers[at] = buffer.getLong();
            members.workers[at] = buffer.getLong();
            members.employers[at] = buffer.getInt();
        }
        return members;
    }

    public byte[] bytes() {
        var buffer = ByteBuffer.allocate(size() * BYTES);
        for (int at = 0; at < size(); at++) {
            buffer.putLong(numbers[at]).putLong(workers[at]).putInt(employers[at]);
        }
        return buffer.array();
    }

    public int size() {
        return numbers.length;
    }

    int employer(int at) {
        return employers[at];
    }

    Member at(int place) {
        return new Member(numbers[place], workers[place], employers[place]);
    }

    Members without(Set<Long> held) {
        return of(
                IntStream.range(0, size())
                        .mapToObj(this::at)
                        .filter(member -> !held.contains(member.number()))
                        .toList());
    }

    public Set<Long> numbers() {
        var all = new HashSet<Long>();
        for (long number : numbers) {
            all.add(number);
        }
        return all;
    }
}
