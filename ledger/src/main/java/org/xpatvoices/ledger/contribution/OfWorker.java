package org.xpatvoices.ledger.contribution;

import java.util.List;

/** All that a stream in the order of workers says of one of them. */
record OfWorker<T>(String worker, List<T> all) {
    OfWorker {
        all = List.copyOf(all);
    }
}
