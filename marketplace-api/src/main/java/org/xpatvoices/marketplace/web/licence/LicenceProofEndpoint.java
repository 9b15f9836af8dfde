package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.distribution.GetShareSums;
import org.xpatvoices.contracts.distribution.ShareSumsView;
import org.xpatvoices.contracts.distribution.SumView;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.transparency.GetLogAt;
import org.xpatvoices.contracts.transparency.GetProvenEvents;
import org.xpatvoices.contracts.transparency.LogAtView;
import org.xpatvoices.contracts.transparency.ProvenEventView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a holder needs in order to check, without us, what was bought and whom the price pays. */
@RestController
@Tag(name = "Proofs")
class LicenceProofEndpoint {
    private static final String FORMAT = "xpatvoices/licence-proof/1";
    private static final int EVENTS = 4;

    private final OwnLicences licences;
    private final Queries queries;
    private final AwaitView awaitView;

    LicenceProofEndpoint(OwnLicences licences, Queries queries, AwaitView awaitView) {
        this.licences = licences;
        this.queries = queries;
        this.awaitView = awaitView;
    }

    /**
     * Packet, sale and shares with their proofs, and sums that make the price.
     *
     * @param cutOff what the log was when the packet was cut off from it, as its manifest says
     */
    @JsonPropertyOrder({"format", "licenceId", "packetId", "events", "shares", "cutOff"})
    record Document(
            String format,
            String licenceId,
            String packetId,
            List<ProvenEventView> events,
            Shares shares,
            LogAtView cutOff) {}

    /** Nodes of the two halves of the tree of shares; each covers many, none tells a share. */
    record Shares(List<SumView> left, List<SumView> right) {}

    @GetMapping("/v1/licences/{licenceId}/proof")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(summary = "That packet, sale and price = sum of shares are in the public log")
    Document proof(@PathVariable LicenceId licenceId, Caller caller) {
        LicenceView licence = licences.one(licenceId, caller);
        return awaitView
                .present(() -> document(licenceId, licence))
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                        "The sale is not distributed yet, or no checkpoint covers"
                                                + " it."));
    }

    private Optional<Document> document(LicenceId id, LicenceView licence) {
        Optional<ShareSumsView> sums = queries.maybe(new GetShareSums(id), ShareSumsView.class);
        List<ProvenEventView> events = new ArrayList<>();
        events.addAll(proven(licence.packetId(), "PacketSealed"));
        events.addAll(proven(licence.licenceId(), "LicenceSold"));
        events.addAll(
                proven(
                        DistributionId.of(id).toString(),
                        "DistributionComputed",
                        "SharesCommitted"));
        return sums.filter(_ -> events.size() == EVENTS)
                .flatMap(
                        shares ->
                                cutOff(licence)
                                        .map(
                                                log ->
                                                        new Document(
                                                                FORMAT,
                                                                licence.licenceId(),
                                                                licence.packetId(),
                                                                events,
                                                                new Shares(
                                                                        shares.left(),
                                                                        shares.right()),
                                                                log)));
    }

    private Optional<LogAtView> cutOff(LicenceView licence) {
        return queries.maybe(new GetPacket(PacketId.of(licence.packetId())), PacketView.class)
                .map(PacketView::cutOffPosition)
                .flatMap(size -> queries.maybe(new GetLogAt(size), LogAtView.class));
    }

    private List<ProvenEventView> proven(String aggregateId, String... types) {
        return queries.list(
                new GetProvenEvents(aggregateId, List.of(types)), ProvenEventView.class);
    }
}
