package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentKind;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Instant;

/** What has changed about a licence since it was bought. */
@RestController
@Tag(name = "Licences")
class LicenceAmendmentsEndpoint {
    private final OwnLicences licences;
    private final Queries queries;

    LicenceAmendmentsEndpoint(OwnLicences licences, Queries queries) {
        this.licences = licences;
        this.queries = queries;
    }

    /**
     * Of a refund, {@code before} and {@code after} are what was paid; of a correction, the sum of
     * the shares that were raised, which costs the buyer nothing.
     */
    record Amendment(
            int number,
            AmendmentKind kind,
            Money before,
            Money after,
            long workers,
            boolean endsLicence,
            AmendmentCause cause,
            String reason,
            @Nullable Instant at) {
        static Amendment of(AmendmentView view) {
            return new Amendment(
                    view.number(),
                    view.kind(),
                    new Money(view.oldMicro(), view.currency()),
                    new Money(view.newMicro(), view.currency()),
                    view.workers(),
                    view.endsLicence(),
                    view.cause(),
                    view.reason(),
                    view.decidedAt());
        }
    }

    @GetMapping("/v1/licences/{licenceId}/amendments")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(summary = "Refunds, revocations and corrections of a licence of yours")
    Page<Amendment> amendments(@PathVariable LicenceId licenceId, PageRequest page, Caller caller) {
        licences.one(licenceId, caller);
        var query =
                new GetAmendments(licenceId, "APPROVED", page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, AmendmentView.class),
                        page,
                        one -> Long.toString(one.position()))
                .map(Amendment::of);
    }
}
