package org.xpatvoices.marketplace.security;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.admission.PartyAdmitted;
import org.xpatvoices.contracts.admission.SecretApproved;

/**
 * Lets clients work that two operators agreed on, by what the log says. The door that took the
 * second operator's word does the same at once; this is for the one that died before it could. A
 * client that was revoked stays so, however often the log is read.
 */
@Component
@ProcessingGroup("marketplace.clients")
class WhenPartyAdmittedThenLetIn {
    private final PartyClients clients;

    WhenPartyAdmittedThenLetIn(PartyClients clients) {
        this.clients = clients;
    }

    @EventHandler
    void on(PartyAdmitted event) {
        clients.admit(event.partyId());
    }

    @EventHandler
    void on(SecretApproved event) {
        clients.approveSecret(event.partyId(), event.number());
    }
}
