package org.xpatvoices.payouts.wiring;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.stereotype.Component;

/** The books read what is large in a batch of events while they handle the rest of it. */
@Component
class JournalProcessing implements ConfigurerModule {
    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerHandlerInterceptor("payouts.journal", _ -> new PayloadsAhead());
    }
}
