package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.DeliveryView;
import org.xpatvoices.contracts.licence.GetDeliveries;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;

@RestController
@Tag(name = "Licences")
class LicencesEndpoint {
    private final Queries queries;
    private final OwnLicences licences;
    private final Clock clock;

    LicencesEndpoint(Queries queries, OwnLicences licences, Clock clock) {
        this.queries = queries;
        this.licences = licences;
        this.clock = clock;
    }

    /** A file that was handed over. */
    record DeliveryAnswer(
            String licenceId,
            String packetId,
            String path,
            long bytes,
            String sha256,
            Instant deliveredAt) {
        static DeliveryAnswer of(DeliveryView view) {
            return new DeliveryAnswer(
                    view.licenceId(),
                    view.packetId(),
                    view.path(),
                    view.bytes(),
                    view.sha256(),
                    view.deliveredAt());
        }
    }

    @GetMapping("/v1/licences")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(summary = "Your licences, newest first")
    Page<LicenceAnswer> list(PageRequest page, Caller caller) {
        var query =
                new GetLicences(
                        OffTakerId.of(caller.partyId()), page.afterPosition(), page.limitAndOne());
        Instant now = clock.instant();
        return Page.cut(
                        queries.list(query, LicenceView.class),
                        page,
                        licence -> Long.toString(licence.position()))
                .map(licence -> LicenceAnswer.of(licence, now));
    }

    @GetMapping("/v1/licences/{licenceId}")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Tagged
    @Operation(summary = "One licence of yours")
    LicenceAnswer one(@PathVariable LicenceId licenceId, Caller caller) {
        return LicenceAnswer.of(licences.one(licenceId, caller), clock.instant());
    }

    @GetMapping("/v1/usage")
    @Admit(scope = "usage:read", to = OFF_TAKER)
    @Operation(summary = "Every file that was handed over to you, newest first")
    Page<DeliveryAnswer> usage(PageRequest page, Caller caller) {
        var query =
                new GetDeliveries(
                        OffTakerId.of(caller.partyId()), page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, DeliveryView.class),
                        page,
                        delivery -> Long.toString(delivery.position()))
                .map(DeliveryAnswer::of);
    }
}
