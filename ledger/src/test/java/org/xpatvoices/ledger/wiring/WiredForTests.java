package org.xpatvoices.ledger.wiring;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wiring with one aggregate and one listener, and nothing of the business. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("org.xpatvoices.ledger.wiring")
class WiredForTests {

    record Open(@TargetAggregateIdentifier String id) {}

    record Add(@TargetAggregateIdentifier String id, int amount) {}

    record Opened(String id) {}

    record Added(String id, int amount, int total) {}

    @Bean
    Ear ear() {
        return new Ear();
    }

    @Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
    static class Counter {

        @AggregateIdentifier private String id;
        private int total;

        Counter() {}

        @CommandHandler
        Counter(Open open) {
            apply(new Opened(open.id()));
        }

        @CommandHandler
        int decide(Add add) {
            apply(new Added(id, add.amount(), total + add.amount()));
            return total;
        }

        @EventSourcingHandler
        void evolve(Opened event) {
            id = event.id();
        }

        @EventSourcingHandler
        void evolve(Added event) {
            total = event.total();
        }
    }

    /** Hears everything and can be made deaf for a while. */
    @ProcessingGroup("ledger.ear")
    static class Ear {

        final List<Object> heard = new CopyOnWriteArrayList<>();
        volatile boolean deaf;

        @EventHandler
        void on(Object event) {
            if (deaf) {
                throw new IllegalStateException("Cannot hear");
            }
            heard.add(event);
        }
    }
}
