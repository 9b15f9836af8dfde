package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;

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
        return load(id).invoke(OffTaker::buyer);
    }

    /** Takes the total from the prepaid funds of its currency, or refuses. */
    public void capture(OffTakerId id, LicenceId licenceId, Money total, Instant at) {
        load(id).execute(offTaker -> offTaker.capture(licenceId, total, at));
    }

    private Aggregate<OffTaker> load(OffTakerId id) {
        try {
            return repository.load(id.toString());
        } catch (AggregateNotFoundException absent) {
            throw new Refused(OFF_TAKER_MUST_EXIST, "No off-taker " + id + ".");
        }
    }
}
