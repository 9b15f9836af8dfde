package org.xpatvoices.ledger.wiring;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.eventstore.LogEventStore;

/**
 * What holds for every event processor that does not ask for something else: one thread that
 * follows the log, many events to a transaction, and no event is ever passed over. A handler that
 * throws stops its processor, which tries again and again; the default, to log and go on, would
 * lose money quietly.
 */
@Component
class EventProcessing implements ConfigurerModule {

    private static final int EVENTS_PER_TRANSACTION = 200;

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerTrackingEventProcessorConfiguration(
                        _ ->
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(EVENTS_PER_TRANSACTION)
                                        .andInitialTrackingToken(LogEventStore::beginning))
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance());
    }
}
