package org.xpatvoices.ledger.licence;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.RevokeLicence;
import org.xpatvoices.ledger.aggregate.Held;

/** Ends licences that two operators have revoked. */
@Component
class RevokeLicences {
    private final Repository<Licence> licences;

    RevokeLicences(Repository<Licence> licences) {
        this.licences = licences;
    }

    @CommandHandler
    void decide(RevokeLicence command) {
        Held.of(licences, command.licenceId(), Licence::new).execute(sold -> sold.revoke(command));
    }
}
