package org.xpatvoices.ledger.aggregate;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

import java.util.concurrent.Callable;

/**
 * Takes an aggregate for the running unit of work. One that has no events yet comes as its empty
 * self and can refuse in its own words; Axon's plain load would log a stack trace for every unknown
 * id that a caller makes up.
 */
public final class Held {
    private Held() {}

    public static <T> Aggregate<T> of(Repository<T> repository, Object id, Callable<T> empty) {
        try {
            return repository.loadOrCreate(id.toString(), empty);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("an empty aggregate is made without checked exceptions", e);
        }
    }
}
