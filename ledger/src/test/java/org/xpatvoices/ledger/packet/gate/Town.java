package org.xpatvoices.ledger.packet.gate;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** People who come and go, and what packets would show of each. Everybody is a number. */
interface Town {
    int people();

    /** Everything that stands in a row beside the quasi-identifiers. */
    String rowOf(int person);

    /** The sensitive answer. */
    String secretOf(int person);

    /** The town as it answers in an epoch; the same in all of them unless it says otherwise. */
    default Town at(int epoch) {
        return this;
    }

    /** Makes a packet of some people. */
    Made make(int[] people, int[] keptGroups);

    /**
     * @param classOf per person the class that readers see, negative if suppressed
     * @param loss normalised certainty penalty, suppressed rows included
     */
    record Made(int[] classOf, double loss) {}

    /** Who is there in an epoch: the same every time it is asked. */
    static BitSet[] presence(int people, int living, double churn, int epochs, long seed) {
        var random = new SplittableRandom(seed);
        var here = new BitSet();
        here.set(0, living);
        int next = living;
        var all = new BitSet[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            all[epoch] = (BitSet) here.clone();
            int movers = (int) Math.round(living * churn / 2);
            int[] now = here.stream().toArray();
            for (int mover = 0; mover < movers && next < people; mover++) {
                here.clear(now[random.nextInt(now.length)]);
                here.set(next++);
            }
        }
        return all;
    }

    static int[] numbers(BitSet people) {
        return people.stream().toArray();
    }

    static int[] fresh(int people) {
        return IntStream.generate(() -> Turnout.FRESH).limit(people).toArray();
    }
}
