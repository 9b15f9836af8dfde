package org.xpatvoices.marketplace.web.consent;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.licence.GetLicencesRestingOn;
import org.xpatvoices.contracts.licence.RestingLicenceView;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Instant;
import java.time.LocalDate;

/** What withdrawing a consent cannot take back, and what became of it since. */
@RestController
@Tag(name = "Consents")
class SoldUnderEndpoint {
    private final Queries queries;
    private final Consents consents;

    SoldUnderEndpoint(Queries queries, Consents consents) {
        this.queries = queries;
        this.consents = consents;
    }

    /** {@code toldOn} and {@code answer} are about the withdrawal, once there is one. */
    record SoldLicence(
            String licenceId,
            String offTakerName,
            String productTitle,
            String purpose,
            Instant soldAt,
            Instant endsAt,
            @Nullable LocalDate toldOn,
            @Nullable RetractionAnswer answer) {
        static SoldLicence of(RestingLicenceView view) {
            return new SoldLicence(
                    view.licenceId(),
                    view.offTakerName(),
                    view.productTitle(),
                    view.purpose(),
                    view.soldAt(),
                    view.endsAt(),
                    view.toldOn(),
                    view.answer());
        }
    }

    @GetMapping("/v1/consents/{id}/licences")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "The licences already sold under a consent of mine",
            description =
                    "They stay sold when the consent is withdrawn. Their holders are told, and what"
                            + " they answer is shown here: copies deleted, or use stopped.")
    Page<SoldLicence> sold(@PathVariable GrantId id, Caller caller) {
        consents.find(id, caller);
        return new Page<>(
                queries.list(new GetLicencesRestingOn(id), RestingLicenceView.class).stream()
                        .map(SoldLicence::of)
                        .toList(),
                null);
    }
}
