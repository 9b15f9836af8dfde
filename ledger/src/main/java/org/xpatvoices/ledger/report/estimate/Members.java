package org.xpatvoices.ledger.report.estimate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Over whom a figure is counted. A member is a worker's counted contributions, by a number drawn
 * from their ids: who told something else since is another member. The order is by number.
 */
public final class Members {
    private static final int BYTES = Long.BYTES + Integer.BYTES;

    private final long[] numbers;
    private final int[] employers;

    private Members(long[] numbers, int[] employers) {
        this.numbers = numbers;
        this.employers = employers;
    }

    /** One member and who employs it. */
    public record Member(long number, int employer) {}

    /** Each number once. */
    public static Members of(Collection<Member> members) {
        var sorted = members.stream().sorted(Comparator.comparingLong(Member::number));
        Member[] list = sorted.toArray(Member[]::new);
        return new Members(
                Arrays.stream(list).mapToLong(Member::number).toArray(),
                Arrays.stream(list).mapToInt(Member::employer).toArray());
    }

    public static Members read(byte[] bytes) {
        int size = bytes.length / BYTES;
        var members = new Members(new long[size], new int[size]);
        var buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at < size; at++) {
            members.numbers[at] = buffer.getLong();
            members.employers[at] = buffer.getInt();
        }
        return members;
    }

    public byte[] bytes() {
        var buffer = ByteBuffer.allocate(size() * BYTES);
        for (int at = 0; at < size(); at++) {
            buffer.putLong(numbers[at]).putInt(employers[at]);
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
        return new Member(numbers[place], employers[place]);
    }

    public Set<Long> numbers() {
        var all = new HashSet<Long>();
        for (long number : numbers) {
            all.add(number);
        }
        return all;
    }
}
