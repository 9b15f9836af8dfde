package org.xpatvoices.ledger.offtaker;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.ledger.aggregate.Held;

import java.time.Instant;

/**
 * What other decisions may ask of off-takers, within their own unit of work. Whoever asked holds
 * the off-taker until that unit of work ends, so what was read still holds when funds are captured.
 */
@Component
public class OffTakers {
    private final Repository<OffTaker> repository;

    OffTakers(Repository<OffTaker> repository) {
        this.repository = repository;
    }

    public Buyer buyer(OffTakerId id) {
        return Held.of(repository, id, OffTaker::new).invoke(offTaker -> offTaker.buyer(id));
    }

    /** Takes the total from the prepaid funds of its currency, or refuses. */
    public void capture(OffTakerId id, LicenceId licenceId, Money total, Instant at) {
        Held.of(repository, id, OffTaker::new)
                .execute(offTaker -> offTaker.capture(licenceId, total, at));
    }
}
