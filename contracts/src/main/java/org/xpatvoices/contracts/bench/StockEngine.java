package org.xpatvoices.contracts.bench;

/** The event store engine that Axon brings, on the same server, to be measured beside ours. */
public interface StockEngine extends AutoCloseable {
    /**
     * Appends what our log holds behind a position once more, in transactions of so many events
     * each; answers events per second.
     */
    double append(long after, int perTransaction);

    @Override
    void close();

    /** Makes one when it is wanted. */
    interface Maker {
        StockEngine make();
    }
}
