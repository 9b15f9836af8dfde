package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_PROPOSAL_IS_ALREADY_DECIDED;
import static org.xpatvoices.contracts.refusal.ReportRule.WHO_PROPOSED_A_REPORT_CANNOT_PUBLISH_IT;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.DecideReport;
import org.xpatvoices.contracts.report.ReportDeclined;
import org.xpatvoices.contracts.report.ReportProposed;
import org.xpatvoices.contracts.report.ReportPublished;

/** A report, published once; one for everybody was proposed before. */
@Aggregate(cache = "aggregateCache")
class Report {
    @AggregateIdentifier private @Nullable ReportId reportId;
    private @Nullable ReportProposed proposal;
    private boolean published;
    private boolean declined;

    boolean isPublished() {
        return published;
    }

    void propose(ReportProposed asked) {
        if (reportId == null) {
            AggregateLifecycle.apply(asked);
        }
    }

    /** What was proposed and may be published now. */
    ReportProposed proposedToAnother(DecideReport command) {
        ReportProposed open = open(command);
        if (open.proposedBy().equals(command.decidedBy())) {
            throw new Refused(
                    WHO_PROPOSED_A_REPORT_CANNOT_PUBLISH_IT, command.decidedBy() + " proposed it.");
        }
        return open;
    }

    void decline(DecideReport command) {
        AggregateLifecycle.apply(
                new ReportDeclined(open(command).reportId(), command.decidedBy(), command.at()));
    }

    void publish(ReportPublished report) {
        AggregateLifecycle.apply(report);
    }

    private ReportProposed open(DecideReport command) {
        if (proposal == null) {
            throw new Refused(REPORT_MUST_EXIST, "Nobody proposed " + command.reportId() + ".");
        }
        if (published || declined) {
            throw new Refused(
                    REPORT_PROPOSAL_IS_ALREADY_DECIDED,
                    published ? "It is published." : "It was declined.");
        }
        return proposal;
    }

    @EventSourcingHandler
    void evolve(ReportProposed event) {
        reportId = ReportId.of(event.reportId());
        proposal = event;
    }

    @EventSourcingHandler
    void evolve(ReportDeclined event) {
        declined = true;
    }

    @EventSourcingHandler
    void evolve(ReportPublished event) {
        reportId = ReportId.of(event.reportId());
        published = true;
    }
}
