package org.xpatvoices.ledger.shredding;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts and names what does not open with its key, because somebody has to look into it. */
@Component
class UnreadableContents {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableContents.class);

    private final Counter counter;

    @Autowired
    UnreadableContents(ObjectProvider<MeterRegistry> registry) {
        this(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    UnreadableContents(MeterRegistry registry) {
        this.counter =
                Counter.builder("xpatvoices.contents.unreadable")
                        .description("Sealed contents that did not open with their key")
                        .register(registry);
    }

    /** Says where, which is made of ids, and never what. */
    UnreadableContent found(UnreadableContent fault) {
        counter.increment();
        LOG.error("Sealed content is at fault: {}", fault.getMessage());
        return fault;
    }
}
