package org.xpatvoices.marketplace.web.transparency;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.transparency.EpochClosed;
import org.xpatvoices.contracts.transparency.GetEpochProof;
import org.xpatvoices.contracts.transparency.GetEpochs;
import org.xpatvoices.contracts.transparency.KindCount;
import org.xpatvoices.contracts.transparency.ProvenEventView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The counts of each closed epoch, and what makes them checkable offline. */
@RestController
class EpochsEndpoint {
    private static final String FORMAT = "xpatvoices/epoch-proof/1";

    private final Queries queries;

    EpochsEndpoint(Queries queries) {
        this.queries = queries;
    }

    /** A closed epoch: from which position to which, and how many events of each kind. */
    record Epoch(
            long epoch,
            long firstPosition,
            long lastPosition,
            Instant closedAt,
            List<KindCount> counts) {}

    /** The event that closed an epoch, opened and proven; a verifier wants the entries too. */
    @JsonPropertyOrder({"format", "epoch", "events"})
    record Document(String format, long epoch, List<ProvenEventView> events) {}

    @GetMapping("/log/epochs")
    @AdmitAnyone
    Page<Epoch> epochs(PageRequest page) {
        long after = Objects.requireNonNullElse(page.afterPosition(), 0L);
        var closed = queries.list(new GetEpochs(after, page.limitAndOne()), EpochClosed.class);
        return Page.cut(closed, page, one -> Long.toString(one.epoch()))
                .map(
                        one ->
                                new Epoch(
                                        one.epoch(),
                                        one.firstPosition(),
                                        one.lastPosition(),
                                        one.closedAt(),
                                        one.counts()));
    }

    @GetMapping("/log/epochs/{epoch:[1-9][0-9]{0,17}}")
    @AdmitAnyone
    Document epoch(@PathVariable long epoch) {
        return queries.maybe(new GetEpochProof(epoch), ProvenEventView.class)
                .map(event -> new Document(FORMAT, epoch, List.of(event)))
                .orElseThrow(
                        () ->
                                WebProblem.NOT_FOUND.because(
                                        "No checkpoint covers the end of such an epoch."));
    }
}
