package org.xpatvoices.payouts.automation;

import java.util.concurrent.Callable;

/** Where automations act: apart from the transaction of the processor that woke them. */
public interface Outside {
    /** Sends, waits until it is durable, and answers what the command answered. */
    <T> T send(Object command);

    /** Talks to the world and waits for the end. */
    <T> T run(Callable<T> work);
}
