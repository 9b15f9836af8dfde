package org.xpatvoices.ledger.report;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.DecideReport;
import org.xpatvoices.contracts.report.ProposeReport;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportProposed;
import org.xpatvoices.ledger.aggregate.Held;

import java.time.Duration;
import java.time.Instant;

/** Two persons for what everybody may read: what cannot be published is not even proposed. */
@Component
class DecideReportHandler {
    private final Repository<Report> reports;
    private final PublishReportHandler publishing;
    private final Duration delay;

    DecideReportHandler(
            Repository<Report> reports,
            PublishReportHandler publishing,
            @Value("${xpatvoices.publication.delay:90d}") Duration delay) {
        this.reports = reports;
        this.publishing = publishing;
        this.delay = delay;
    }

    @CommandHandler
    void decide(ProposeReport command) {
        var proposal =
                new ReportProposed(
                        command.reportId().toString(),
                        command.period(),
                        command.filter(),
                        command.indicators(),
                        command.proposedBy(),
                        command.at());
        publishing.refuseUnaffordable(
                ReportOrder.of(asked(proposal, command.proposedBy(), command.at()), delay));
        report(command.reportId()).execute(known -> known.propose(proposal));
    }

    @CommandHandler
    void decide(DecideReport command) {
        Aggregate<Report> report = report(command.reportId());
        if (!command.publish()) {
            report.execute(known -> known.decline(command));
            return;
        }
        if (report.invoke(Report::isPublished)) {
            return;
        }
        ReportProposed proposal = report.invoke(known -> known.proposedToAnother(command));
        publishing.publish(asked(proposal, command.decidedBy(), command.at()));
    }

    private Aggregate<Report> report(ReportId id) {
        return Held.of(reports, id, Report::new);
    }

    private static PublishReport asked(ReportProposed proposal, String by, Instant at) {
        return new PublishReport(
                ReportId.of(proposal.reportId()),
                ReportAudience.PUBLIC,
                proposal.period(),
                proposal.filter(),
                proposal.indicators(),
                by,
                at);
    }
}
