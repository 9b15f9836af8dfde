package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.util.ArrayList;
import java.util.List;

/** Finds out under which licence rows were handed out that turned up where they should not. */
@RestController
@Tag(name = "Operators: packets")
class TraceLeakEndpoint {
    private static final int PAGE = 500;

    private final Queries queries;
    private final RowNames names;

    TraceLeakEndpoint(Queries queries, RowNames names) {
        this.queries = queries;
        this.names = names;
    }

    record Body(
            @NotNull @NotEmpty @Size(max = 100)
                    List<@NotNull @Pattern(regexp = "[0-9a-f]{32}") String> pseudonyms) {}

    /** Pseudonyms that no licence explains are not in {@code found}. */
    record TraceAnswer(List<Trace> found) {}

    /**
     * @param row of the packet's files, from 1 on
     */
    record Trace(String pseudonym, String licenceId, String offTakerId, String packetId, int row) {}

    @PostMapping("/v1/ops/traces")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Under which licence were these pseudonyms handed out?")
    TraceAnswer trace(@Valid @RequestBody Body body) {
        var found = new ArrayList<Trace>();
        Long before = null;
        List<LicenceView> licences;
        do {
            licences = queries.list(new GetLicences(null, before, PAGE), LicenceView.class);
            for (LicenceView licence : licences) {
                body.pseudonyms().forEach(name -> addIfOwn(found, licence, name));
                before = licence.position();
            }
        } while (licences.size() == PAGE);
        return new TraceAnswer(found);
    }

    private void addIfOwn(List<Trace> found, LicenceView licence, String name) {
        names.rowOf(licence.licenceId(), licence.packetId(), name)
                .ifPresent(
                        row ->
                                found.add(
                                        new Trace(
                                                name,
                                                licence.licenceId(),
                                                licence.offTakerId(),
                                                licence.packetId(),
                                                row)));
    }
}
