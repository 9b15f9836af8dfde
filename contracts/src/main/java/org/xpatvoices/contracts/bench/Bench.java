package org.xpatvoices.contracts.bench;

import java.util.List;

/**
 * A measurement that can be asked for by name. It runs its reference and ours in the same process,
 * in turns, and answers with ratios; absolute rates say little on another machine.
 */
public interface Bench {
    /** What stands behind {@code bench,} on the command line, and names the file of results. */
    String name();

    /** Runs it; {@code progress} is told a line now and then, because this takes a while. */
    List<Figure> measure(Progress progress) throws Exception;

    /** Somebody who waits. */
    interface Progress {
        void say(String line);
    }
}
