package org.xpatvoices.marketplace.web.transparency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.transparency.GetInclusionProof;
import org.xpatvoices.contracts.transparency.InclusionProofView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.Optional;
import java.util.UUID;

/** That an event is in the log, without what it says. */
@RestController
class GetProofEndpoint {
    private final Queries queries;
    private final AwaitView awaitView;

    GetProofEndpoint(Queries queries, AwaitView awaitView) {
        this.queries = queries;
        this.awaitView = awaitView;
    }

    /** An event younger than the newest checkpoint is waited for; one that never was is not. */
    @GetMapping(path = "/v1/proofs/{eventId}", produces = MediaType.TEXT_PLAIN_VALUE)
    @AdmitAnyone
    @Tag(name = "Proofs")
    @Operation(summary = "A C2SP tlog-proof of one event, to be checked offline")
    ResponseEntity<String> proof(@PathVariable UUID eventId) {
        awaitView.until(() -> !ask(eventId).filter(GetProofEndpoint::isYetToCome).isPresent());
        String bundle =
                ask(eventId).orElseThrow(() -> none("The log has no event of that id.")).bundle();
        if (bundle == null) {
            throw WebProblem.TEMPORARILY_UNAVAILABLE.because(
                    "No checkpoint covers the newest events yet.");
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(bundle);
    }

    private Optional<InclusionProofView> ask(UUID eventId) {
        return queries.maybe(new GetInclusionProof(eventId), InclusionProofView.class);
    }

    private static boolean isYetToCome(InclusionProofView proof) {
        return proof.bundle() == null;
    }

    private static ProblemException none(String detail) {
        return WebProblem.NOT_FOUND.because(detail);
    }
}
