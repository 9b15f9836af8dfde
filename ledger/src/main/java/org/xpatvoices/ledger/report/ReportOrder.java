package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.CELL_MUST_BE_COARSE;
import static org.xpatvoices.contracts.refusal.ReportRule.INDICATOR_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_NEEDS_A_PERIOD;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_PERIOD_MUST_BE_OVER;

import static java.util.stream.Collectors.joining;

import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.ledger.contribution.PublicUse;
import org.xpatvoices.ledger.contribution.ReportAdmission;
import org.xpatvoices.ledger.report.estimate.Floor;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A report that may be made: everything asked for is known, coarse and late enough. */
record ReportOrder(PublishReport command, Period period, String cell, List<Measure> measures) {
    private static final int PUBLIC_WORKERS_MIN = 20;
    private static final int WORKERS_MIN = 11;
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final List<String> NEARLY_AN_ATOLL = List.of("locationClass", "region");

    static ReportOrder of(PublishReport command, Duration publicationDelay) {
        var period = Period.of(command.period());
        String cell = Cells.textOf(command.filter());
        List<Measure> measures = measures(command.indicators());
        boolean forAll = command.audience() == ReportAudience.PUBLIC;
        if (forAll) {
            refuseFinerThanPublic(command);
        }
        Duration delay = forAll ? publicationDelay : Duration.ZERO;
        Instant from = period.end().plus(delay);
        if (command.at().isBefore(from)) {
            throw new Refused(
                    REPORT_PERIOD_MUST_BE_OVER, "It may be published from " + from + " on.");
        }
        return new ReportOrder(command, period, cell, measures);
    }

    /** Industrial sites stand in few atolls: with the region they are often those of one. */
    private static void refuseFinerThanPublic(PublishReport command) {
        if (MONTH.matcher(command.period()).matches()) {
            throw new Refused(
                    REPORT_NEEDS_A_PERIOD, "In public a quarter would pass, as in 2026-Q3.");
        }
        if (command.filter().keySet().containsAll(NEARLY_AN_ATOLL)) {
            throw new Refused(
                    CELL_MUST_BE_COARSE,
                    "In public each of " + NEARLY_AN_ATOLL + " would pass without the other.");
        }
    }

    boolean isPublic() {
        return command.audience() == ReportAudience.PUBLIC;
    }

    String purpose() {
        return isPublic() ? PublicUse.PURPOSE : Purpose.DUE_DILIGENCE.name();
    }

    /** The same text for the same figures of the same moment of the log, whoever asks. */
    String question(long cutOffPosition) {
        String indicators =
                measures.stream().map(Measure::indicator).distinct().collect(joining(","));
        return period.text() + "|" + cell + "|" + indicators + "@" + cutOffPosition;
    }

    Floor floor(Measure measure) {
        return new Floor(isPublic() ? PUBLIC_WORKERS_MIN : measure.floor());
    }

    Floor headerFloor() {
        return new Floor(isPublic() ? PUBLIC_WORKERS_MIN : WORKERS_MIN);
    }

    /** What was consented at the cut-off and still is now. */
    ReportAdmission admission(long cutOffPosition) {
        return new ReportAdmission(
                cutOffPosition,
                command.at(),
                period.text(),
                Set.of(purpose()),
                isPublic() ? PublicUse.RECIPIENTS : Set.of(RecipientClass.SOCIAL_AUDITOR.name()));
    }

    private static List<Measure> measures(List<String> indicators) {
        if (!Measures.indicators().containsAll(indicators)) {
            throw new Refused(INDICATOR_MUST_BE_KNOWN, "Known are " + Measures.indicators() + ".");
        }
        return Measures.all().stream()
                .filter(one -> indicators.isEmpty() || indicators.contains(one.indicator()))
                .toList();
    }
}
