package org.xpatvoices.marketplace.web.earnings;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.distribution.GetShareProof;
import org.xpatvoices.contracts.distribution.ShareProofView;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.GetLicence;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.transparency.GetProvenEvents;
import org.xpatvoices.contracts.transparency.ProvenEventView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.util.List;
import java.util.Optional;

/** What a worker needs in order to check that their share is part of a price: theirs alone. */
@RestController
@Tag(name = "Proofs")
class ShareProofEndpoint {
    private static final String FORMAT = "xpatvoices/share-proof/1";

    private final OwnPayee payees;
    private final Queries queries;
    private final AwaitView awaitView;

    ShareProofEndpoint(OwnPayee payees, Queries queries, AwaitView awaitView) {
        this.payees = payees;
        this.queries = queries;
        this.awaitView = awaitView;
    }

    /**
     * A share opened.
     *
     * @param holder what stands for this worker in every sale; it is nobody else's
     */
    @JsonPropertyOrder({"format", "licenceId", "currency", "amountMicro", "units", "holder"})
    record Document(
            String format,
            String licenceId,
            String currency,
            long amountMicro,
            long units,
            String holder,
            List<ShareProofView.Part> parts,
            List<ProvenEventView> events) {}

    @GetMapping("/v1/worker/earnings/lines/{licenceId}/proof")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "That my share is part of the price, to be checked offline")
    Document proof(@PathVariable LicenceId licenceId, Caller caller) {
        ShareProofView share =
                queries.maybe(new GetShareProof(licenceId, payees.of(caller)), ShareProofView.class)
                        .orElseThrow(
                                () ->
                                        WebProblem.NOT_FOUND.because(
                                                "No share of yours in " + licenceId + "."));
        List<ProvenEventView> events =
                awaitView.present(() -> committed(licenceId)).orElseThrow(this::notYet);
        return new Document(
                FORMAT,
                share.licenceId(),
                currency(licenceId),
                share.amountMicro(),
                share.units(),
                share.holder(),
                share.parts(),
                events);
    }

    private Optional<List<ProvenEventView>> committed(LicenceId licence) {
        List<ProvenEventView> events =
                queries.list(
                        new GetProvenEvents(
                                DistributionId.of(licence).toString(), List.of("SharesCommitted")),
                        ProvenEventView.class);
        return events.isEmpty() ? Optional.empty() : Optional.of(events);
    }

    private String currency(LicenceId licence) {
        return queries.maybe(new GetLicence(licence), LicenceView.class)
                .map(view -> view.price().currency())
                .orElseThrow(this::notYet);
    }

    private RuntimeException notYet() {
        return WebProblem.TEMPORARILY_UNAVAILABLE.because(
                "No checkpoint covers this sale yet; ask again in a second.");
    }
}
