package org.xpatvoices.marketplace.web.remittance;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.RemittanceRule;
import org.xpatvoices.contracts.remittance.GetRemittanceOffer;
import org.xpatvoices.contracts.remittance.GetRemittanceOffers;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.util.List;
import java.util.Optional;

/** Finds the offers of whoever is asking, and nobody else's. */
@Component
class OwnOffers {
    private static final int NEWEST = 20;

    private final Queries queries;

    OwnOffers(Queries queries) {
        this.queries = queries;
    }

    /** The payout-side pseudonym of the caller; kept nowhere. */
    PayeeId payee(Caller caller) {
        return PayeeId.of(
                queries.one(new GetPayeeOfWorker(WorkerId.of(caller.partyId())), String.class));
    }

    List<RemittanceOfferView> newest(PayeeId payee) {
        return queries.list(new GetRemittanceOffers(payee, NEWEST), RemittanceOfferView.class);
    }

    Optional<RemittanceOfferView> find(PayeeId payee, RemittanceOfferId id) {
        return queries.maybe(new GetRemittanceOffer(payee, id), RemittanceOfferView.class);
    }

    RemittanceOfferView mine(PayeeId payee, RemittanceOfferId id) {
        return find(payee, id)
                .orElseThrow(
                        () ->
                                new Refused(
                                        RemittanceRule.REMITTANCE_OFFER_MUST_BE_YOURS,
                                        "No offer " + id + " of yours."));
    }
}
