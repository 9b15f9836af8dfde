package org.xpatvoices.ledger.shredding;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.payout.DestinationsForgotten;
import org.xpatvoices.contracts.shredding.SubjectKeyShredded;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Destroys keys once the log says that they are to go, and not before: a key without its event
 * would be a loss that nobody can explain. After a crash it goes on where it was, and what was
 * destroyed before stays so; thus a replay is welcome.
 */
@Component
@ProcessingGroup("ledger.shredding")
class KeyDestruction {
    private final DataKeys keys;
    private final PayeeKeys payees;
    private final Pseudonyms pseudonyms;
    private final ReportNames reports;
    private final VaultSettings settings;

    KeyDestruction(
            DataKeys keys,
            PayeeKeys payees,
            Pseudonyms pseudonyms,
            ReportNames reports,
            VaultSettings settings) {
        this.keys = keys;
        this.payees = payees;
        this.pseudonyms = pseudonyms;
        this.reports = reports;
        this.settings = settings;
    }

    @EventHandler
    void on(SubjectKeyShredded event) {
        keys.destroy(event.grantId());
    }

    /** Whoever is owed money is still paid: payout details go later, by a decision of their own. */
    @EventHandler
    void on(WorkerErased event) {
        reports.forget(event.workerId());
        payees.forgetFrom(
                pseudonyms.payeeOf(WorkerId.of(event.workerId())),
                LocalDate.ofInstant(
                        event.erasedAt().plus(settings.payoutDetailsKept()), ZoneOffset.UTC));
    }

    @EventHandler
    void on(DestinationsForgotten event) {
        payees.destroy(event.keyId());
    }
}
