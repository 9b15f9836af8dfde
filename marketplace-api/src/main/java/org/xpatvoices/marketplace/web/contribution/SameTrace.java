package org.xpatvoices.marketplace.web.contribution;

import org.slf4j.MDC;

import java.util.concurrent.Callable;

/** Problems name the trace of the request, also when they happen on another thread. */
final class SameTrace {
    private SameTrace() {}

    static <T> Callable<T> of(Callable<T> work) {
        var context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            return work.call();
        };
    }
}
