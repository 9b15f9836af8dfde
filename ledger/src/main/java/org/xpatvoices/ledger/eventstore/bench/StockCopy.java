package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.StockEngine;
import org.xpatvoices.ledger.eventstore.RecentAggregates;

import java.util.List;

/** The events of our log in Axon's own engine: read beforehand, so that only appending counts. */
final class StockCopy implements StockEngine {
    private final EventStorageEngine ours;
    private final StockAxon stock;

    private StockCopy(EventStorageEngine ours, StockAxon stock) {
        this.ours = ours;
        this.stock = stock;
    }

    @Override
    public double append(long after, int perTransaction) {
        List<? extends EventMessage<?>> events =
                ours.readEvents(new GlobalSequenceTrackingToken(after), false)
                        .peek(EventMessage::getPayload)
                        .toList();
        long begin = System.nanoTime();
        for (int from = 0; from < events.size(); from += perTransaction) {
            var part = events.subList(from, Math.min(from + perTransaction, events.size()));
            stock.transactions().executeInTransaction(() -> stock.engine().appendEvents(part));
        }
        return events.size() * 1e9 / (System.nanoTime() - begin);
    }

    @Override
    public void close() {
        stock.close();
    }

    /** Makes it once the bench that wants it has its schema. */
    @Component
    @Profile("bench")
    static class Maker implements StockEngine.Maker {
        private final JdbcConnectionDetails server;
        private final EventStorageEngine ours;
        private final Serializer json;

        Maker(
                JdbcConnectionDetails server,
                EventStorageEngine ours,
                @Qualifier("eventSerializer") Serializer json) {
            this.server = server;
            this.ours = ours;
            this.json = json;
        }

        @Override
        public StockEngine make() {
            return new StockCopy(
                    ours, new StockAxon(Server.of(server), json, new RecentAggregates(1)));
        }
    }
}
