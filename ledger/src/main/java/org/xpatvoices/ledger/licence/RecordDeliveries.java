package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.RecordDelivery;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.aggregate.Held;
import org.xpatvoices.ledger.offtaker.OffTakers;

/** Hands a file over while the licence runs and its holder is not suspended. */
@Component
class RecordDeliveries {
    private final Repository<Licence> licences;
    private final OffTakers offTakers;

    RecordDeliveries(Repository<Licence> licences, OffTakers offTakers) {
        this.licences = licences;
        this.offTakers = offTakers;
    }

    @CommandHandler
    void decide(RecordDelivery command) {
        var licence = Held.of(licences, command.licenceId(), Licence::new);
        OffTakerId holder = licence.invoke(Licence::holder);
        if (offTakers.buyer(holder).standing() == OffTakerStanding.SUSPENDED) {
            throw new Refused(SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD, holder + " is suspended.");
        }
        licence.execute(running -> running.deliver(command));
    }
}
