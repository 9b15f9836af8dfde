package org.xpatvoices.marketplace.web.export;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsentsOfWorker;
import org.xpatvoices.contracts.contribution.GetOwnRecords;
import org.xpatvoices.contracts.contribution.OwnRecordView;
import org.xpatvoices.contracts.enrolment.GetWorker;
import org.xpatvoices.contracts.enrolment.WorkerView;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.EnrolmentRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A worker's own account, consents and records, contents in clear as far as anything opens them.
 */
@RestController
@Tag(name = "Export")
class WorkerExportEndpoint {
    private static final String FORMAT = "xpatvoices/worker-export/1";

    private final Queries queries;
    private final JsonMapper json;
    private final Clock clock;

    WorkerExportEndpoint(Queries queries, JsonMapper json, Clock clock) {
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    /** Everything there is; {@code earnings} is where the money is told of. */
    @JsonPropertyOrder({"format", "exportedAt", "account", "consents", "records", "earnings"})
    record Export(
            String format,
            Instant exportedAt,
            Account account,
            List<Consent> consents,
            List<OwnRecord> records,
            String earnings) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Account(
            String workerId,
            String hubId,
            String assurance,
            String language,
            Instant enrolledAt,
            @Nullable Instant erasedAt) {}

    /** A consent; {@code receipt} is where its signed receipt is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Consent(
            String consentId,
            List<String> purposes,
            List<String> categories,
            List<String> recipients,
            Instant grantedAt,
            Instant validUntil,
            @Nullable Instant withdrawnAt,
            String receipt) {
        static Consent of(ConsentView view) {
            return new Consent(
                    view.grantId(),
                    view.purposes(),
                    view.categories(),
                    view.recipients(),
                    view.grantedAt(),
                    view.validUntil(),
                    view.withdrawnAt(),
                    "/v1/consents/" + view.grantId() + "/receipt");
        }
    }

    /**
     * A record; {@code state} says whether {@code content} is there, {@code proof} is where to
     * fetch what shows that the record is in the log.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnRecord(
            String contributionId,
            String schemaId,
            String schemaVersion,
            List<String> consentIds,
            String referencePeriod,
            Instant capturedAt,
            Instant recordedAt,
            @Nullable String supersedes,
            long position,
            UUID eventId,
            OwnRecordView.State state,
            @Nullable JsonNode content,
            String proof) {}

    @GetMapping("/v1/worker/export")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Everything about me, to take along",
            description =
                    "My account, consents and records, contents in clear. A record whose consents"
                            + " are all withdrawn, or erased, is listed without its content, because"
                            + " nobody can open it any more, not even me.")
    ResponseEntity<Export> export(Caller caller) {
        var worker = WorkerId.of(caller.partyId());
        var account =
                queries.maybe(new GetWorker(worker), WorkerView.class)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                EnrolmentRule.WORKER_MUST_BE_ENROLLED,
                                                "There is no account " + worker + "."));
        var export =
                new Export(
                        FORMAT,
                        clock.instant(),
                        account(account),
                        queries.list(new GetConsentsOfWorker(worker), ConsentView.class).stream()
                                .map(Consent::of)
                                .toList(),
                        queries.list(new GetOwnRecords(worker), OwnRecordView.class).stream()
                                .map(this::record)
                                .toList(),
                        "/v1/worker/earnings/lines");
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-records.json\"")
                .body(export);
    }

    private static Account account(WorkerView view) {
        return new Account(
                view.workerId(),
                view.hubId(),
                view.assurance(),
                view.language(),
                view.enrolledAt(),
                view.erasedAt());
    }

    private OwnRecord record(OwnRecordView view) {
        var content = view.content();
        return new OwnRecord(
                view.contributionId(),
                view.schemaId(),
                view.schemaVersion(),
                view.grantIds(),
                view.referencePeriod(),
                view.capturedAt(),
                view.recordedAt(),
                view.supersedes(),
                view.position(),
                view.eventId(),
                view.state(),
                content == null ? null : json.readTree(content),
                "/v1/proofs/" + view.eventId());
    }
}
