package org.xpatvoices.marketplace.web.reconcile;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.reconcile.EvidenceFileView;
import org.xpatvoices.contracts.reconcile.GetEvidenceFile;
import org.xpatvoices.marketplace.paging.FileAnswer;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

/** What a bank sent, byte by byte, for whoever has to find out what was wrong with it. */
@RestController
@Tag(name = "Operators: reconciliation")
class GetEvidenceFileEndpoint {
    private final Queries queries;

    GetEvidenceFileEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/ops/evidence/{sha256}")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "A provider's file as it came, read or refused",
            description = "Kept sealed: it may name people and their accounts.")
    ResponseEntity<byte[]> file(@PathVariable String sha256, HttpServletRequest request) {
        var file =
                queries.maybe(new GetEvidenceFile(sha256), EvidenceFileView.class)
                        .orElseThrow(() -> WebProblem.NOT_FOUND.because("There is no such file."));
        return FileAnswer.of(file.content(), sha256, MediaType.APPLICATION_OCTET_STREAM, request);
    }
}
