package org.xpatvoices.marketplace.web.earnings;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

/**
 * The payout-side pseudonym of the worker who is asking. Found out for each request and written
 * nowhere: no answer and no log holds worker and payee side by side.
 */
@Component
class OwnPayee {
    private final Queries queries;

    OwnPayee(Queries queries) {
        this.queries = queries;
    }

    PayeeId of(Caller caller) {
        WorkerId worker = WorkerId.of(caller.partyId());
        return PayeeId.of(queries.one(new GetPayeeOfWorker(worker), String.class));
    }
}
