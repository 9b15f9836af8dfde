package org.xpatvoices.ledger.eventstore.bench;

/** One way of doing a thing, next to others that do the same. */
interface Contender extends AutoCloseable {
    /** What a caller repeats; each caller gets an action of its own. */
    Action caller(int number) throws Exception;

    /** Does it once; answers how many events that was. */
    interface Action {
        int run() throws Exception;
    }

    @Override
    default void close() throws Exception {}
}
