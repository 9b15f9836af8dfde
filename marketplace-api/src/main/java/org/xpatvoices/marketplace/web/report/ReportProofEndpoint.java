package org.xpatvoices.marketplace.web.report;

import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.packet.GetManifestKeys;
import org.xpatvoices.contracts.packet.PublicKeyView;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportPublished;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.contracts.transparency.GetProvenEvents;
import org.xpatvoices.contracts.transparency.ProvenEventView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.AdmitAnyone;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/** What a reader needs in order to check, without us, that a report is the one published then. */
@RestController
@Tag(name = "Proofs")
class ReportProofEndpoint {
    private static final String FORMAT = "xpatvoices/report-proof/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReportReader reports;
    private final Queries queries;
    private final AwaitView awaitView;

    ReportProofEndpoint(ReportReader reports, Queries queries, AwaitView awaitView) {
        this.reports = reports;
        this.queries = queries;
        this.awaitView = awaitView;
    }

    /**
     * The event that published a report, opened and proven.
     *
     * @param key the signer's Ed25519 key in base64url; its thumbprint stands in the report
     */
    @JsonPropertyOrder({"format", "reportId", "key", "events"})
    record Document(String format, String reportId, String key, List<ProvenEventView> events) {}

    @GetMapping("/v1/reports/{reportId}/proof")
    @AdmitAnyone
    @Operation(summary = "That a public report is in the public log as it was signed")
    Document publicOne(@PathVariable ReportId reportId) {
        return proof(reports.one(reportId, null));
    }

    @GetMapping({
        "/v1/reports/compliance/{reportId}/proof",
        "/console/auditor/reports/{reportId}/proof"
    })
    @Admit(scope = "reports:read", to = AUDITOR)
    @Operation(summary = "That a report of one of your cells is in the public log as it was signed")
    Document ofCell(@PathVariable ReportId reportId, Caller caller) {
        return proof(reports.one(reportId, caller.partyId()));
    }

    private Document proof(ReportView report) {
        String key = key(JSON.readValue(report.json(), ReportContent.class).header());
        return awaitView
                .present(() -> published(report.reportId()))
                .map(event -> new Document(FORMAT, report.reportId(), key, List.of(event)))
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                        "No checkpoint covers the report yet."));
    }

    private Optional<ProvenEventView> published(String reportId) {
        var query = new GetProvenEvents(reportId, List.of(ReportPublished.class.getSimpleName()));
        return queries.list(query, ProvenEventView.class).stream().findFirst();
    }

    private String key(ReportContent.Header header) {
        return queries.list(new GetManifestKeys(), PublicKeyView.class).stream()
                .filter(one -> one.keyId().equals(header.signingKeyId()))
                .map(PublicKeyView::x)
                .findFirst()
                .orElseThrow(
                        () ->
                                WebProblem.NOT_FOUND.because(
                                        "The key that signed this report is no longer held."));
    }
}
