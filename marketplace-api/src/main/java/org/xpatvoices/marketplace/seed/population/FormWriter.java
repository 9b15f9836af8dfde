package org.xpatvoices.marketplace.seed.population;

/** Fills one form for one worker. */
@FunctionalInterface
interface FormWriter {

    void write(Life life, Draws draws, Form form);

    /** The streams of one worker. */
    record Draws(Streams streams, int worker, Timeline timeline) {

        boolean chance(String stream, double probability) {
            return streams.named(stream).chance(worker, probability);
        }

        double between(String stream, double low, double high) {
            return streams.named(stream).between(worker, low, high);
        }

        long whole(String stream, long low, long high) {
            return low + (long) ((high - low + 1) * streams.named(stream).uniform(worker));
        }

        double normal(String stream) {
            return streams.named(stream).normal(worker);
        }

        <T> T pick(String stream, Weighted<T> choices) {
            return streams.named(stream).pick(worker, choices);
        }
    }
}
