package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.PUBLIC_REPORT_NEEDS_A_PROPOSAL;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_MUST_NOT_BE_SUBTRACTED;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_NEEDS_ENOUGH_WORKERS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.AssignAuditorCells;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportPublished;
import org.xpatvoices.ledger.aggregate.Held;
import org.xpatvoices.ledger.privacy.ReportBudget;
import org.xpatvoices.ledger.shredding.ManifestKey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Makes a report at a cut-off and publishes it: budget, figures, gate, noise, signature, event. The
 * sets that it was counted over are committed before; noise and publication are one append.
 */
@Component
class PublishReportHandler {
    private static final String AUDITOR = "aud_";

    private final Repository<Report> reports;
    private final Repository<AuditorCells> auditors;
    private final ReportBudget budget;
    private final CutOff cutOff;
    private final ReportReading reading;
    private final ReportSetRegister sets;
    private final ManifestKey key;
    private final Duration delay;

    PublishReportHandler(
            Repository<Report> reports,
            Repository<AuditorCells> auditors,
            ReportBudget budget,
            CutOff cutOff,
            ReportReading reading,
            ReportSetRegister sets,
            ManifestKey key,
            @Value("${xpatvoices.publication.delay:90d}") Duration delay) {
        this.reports = reports;
        this.auditors = auditors;
        this.budget = budget;
        this.cutOff = cutOff;
        this.reading = reading;
        this.sets = sets;
        this.key = key;
        this.delay = delay;
    }

    @CommandHandler
    void decide(AssignAuditorCells command) {
        Held.of(auditors, command.auditorId(), AuditorCells::new)
                .execute(known -> known.assign(command));
    }

    /** For auditors; what everybody may read is proposed first. */
    @CommandHandler
    void decide(PublishReport command) {
        if (command.audience() == ReportAudience.PUBLIC) {
            throw new Refused(PUBLIC_REPORT_NEEDS_A_PROPOSAL, "Nobody proposed it.");
        }
        publish(command);
    }

    void refuseUnaffordable(ReportOrder order) {
        budget.refuseOverspending(population(order));
    }

    void publish(PublishReport command) {
        var order = ReportOrder.of(command, delay);
        var report = Held.of(reports, command.reportId(), Report::new);
        if (report.invoke(Report::isPublished)) {
            return;
        }
        if (command.publishedBy().startsWith(AUDITOR)) {
            Held.of(auditors, command.publishedBy(), AuditorCells::new)
                    .execute(known -> known.refuseOutside(order.cell()));
        }
        if (order.isPublic()) {
            refuseUnaffordable(order);
        }
        long position = cutOff.before(command.at());
        if (order.isPublic()) {
            budget.refuseRepeating(population(order), order.question(position));
        }
        sets.refuseIfForgotten();
        var tally = reading.read(order, position);
        var counted = sets.alone(() -> counted(order, tally));
        var making = new ReportMaking(order, tally, counted.figures());
        var made =
                order.isPublic()
                        ? bought(order, making, position)
                        : making.rounded(position, key.keyId());
        report.execute(known -> known.publish(published(order, made, counted, position)));
    }

    private ReportMaking.Made bought(ReportOrder order, ReportMaking making, long position) {
        var command = order.command();
        var bought =
                budget.buy(
                        population(order),
                        command.reportId(),
                        order.question(position),
                        making.exact(),
                        command.at());
        return making.noisy(bought, position, key.keyId());
    }

    /** Figures, and what the log shall say of the sets that were kept of them. */
    private record Counted(Figures figures, String setsDigest) {}

    private Counted counted(ReportOrder order, Tally tally) {
        var id = order.command().reportId();
        var figures = Figures.of(order, tally, figure -> sets.published(figure, id));
        if (figures.all().stream().noneMatch(Figure::isShown)) {
            boolean tooFew = figures.all().stream().allMatch(Figure::tooFew);
            throw tooFew
                    ? new Refused(
                            REPORT_NEEDS_ENOUGH_WORKERS,
                            "It would pass with "
                                    + order.headerFloor().workersMin()
                                    + " workers of 3 employers, none with more than 70 %.")
                    : new Refused(
                            REPORT_MUST_NOT_BE_SUBTRACTED,
                            "No figure would be left that cannot be subtracted from earlier ones.");
        }
        return new Counted(figures, sets.keep(id, figures.sets()));
    }

    private ReportPublished published(
            ReportOrder order, ReportMaking.Made made, Counted counted, long cutOffPosition) {
        var command = order.command();
        return new ReportPublished(
                command.reportId().toString(),
                command.audience().name(),
                command.period(),
                order.cell(),
                cutOffPosition,
                Numbers.sha256(made.json()),
                made.json(),
                made.csv(),
                key.signReport(made.json().getBytes(StandardCharsets.UTF_8)),
                command.publishedBy(),
                command.at(),
                counted.setsDigest());
    }

    /** A year's contributors pay for all its reports, whatever their cells. */
    private static String population(ReportOrder order) {
        return "reports-" + order.period().year();
    }
}
