package org.xpatvoices.payouts.wiring;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * A distribution appends events in the transaction of the processor that asked for it, and whoever
 * appends holds up all other writers until that transaction ends. So: one event to a transaction.
 * What follows from evidence is decided apart from it, and a statement is better taken as a whole.
 */
@Component
class AutomationProcessing implements ConfigurerModule {
    private static final List<String> AUTOMATIONS =
            List.of("payouts.distribute", "payouts.runs", "payouts.submit");

    @Override
    public void configureModule(Configurer configurer) {
        for (String automation : AUTOMATIONS) {
            configurer
                    .eventProcessing()
                    .registerTrackingEventProcessorConfiguration(
                            automation,
                            _ ->
                                    TrackingEventProcessorConfiguration
                                            .forSingleThreadedProcessing()
                                            .andBatchSize(1));
        }
    }
}
