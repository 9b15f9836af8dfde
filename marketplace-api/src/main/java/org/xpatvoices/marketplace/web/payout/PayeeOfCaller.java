package org.xpatvoices.marketplace.web.payout;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

/** The payout-side pseudonym of the worker who is asking; found for each request, kept nowhere. */
@Component
class PayeeOfCaller {
    private final Queries queries;

    PayeeOfCaller(Queries queries) {
        this.queries = queries;
    }

    PayeeId of(Caller caller) {
        var worker = WorkerId.of(caller.partyId());
        return PayeeId.of(queries.one(new GetPayeeOfWorker(worker), String.class));
    }
}
