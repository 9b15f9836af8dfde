package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.contracts.refusal.ReportRule.CELL_MUST_BE_COARSE;
import static org.xpatvoices.contracts.refusal.ReportRule.INDICATOR_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_NEEDS_A_PERIOD;
import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_PERIOD_MUST_BE_OVER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ReportOrderTest {
    private static final Duration DELAY = Duration.ofDays(90);

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-Q5", "2026-W45", "1999", "last", "2026-1"})
    void refusesWhatIsNoPeriod(String period) {
        refuses(REPORT_NEEDS_A_PERIOD, ReportAudience.AUDITORS, period, Map.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"AUDITORS,2026-12", "AUDITORS,2026", "PUBLIC,2026-Q3", "PUBLIC,2026"})
    void refusesAPeriodThatIsNotOverForLongEnough(ReportAudience audience, String period) {
        refuses(REPORT_PERIOD_MUST_BE_OVER, audience, period, Map.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"AUDITORS,2026-Q3", "AUDITORS,2026-11", "PUBLIC,2026-Q2", "PUBLIC,2025"})
    void takesAPeriodThatIs(ReportAudience audience, String period) {
        assertThat(order(audience, period, Map.of(), List.of()).measures()).hasSize(36);
    }

    @ParameterizedTest
    @CsvSource({
        "island,MV021001",
        "employer,emp_1",
        "region,MV-01",
        "sector,F",
        "sex,F",
        "region,''"
    })
    void refusesWhatIsNotCoarse(String dimension, String label) {
        refuses(
                CELL_MUST_BE_COARSE,
                ReportAudience.AUDITORS,
                "2025",
                Map.of(dimension, label),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02", "2025-07", "2025-12"})
    void refusesAMonthInPublic(String month) {
        assertThat(order(ReportAudience.AUDITORS, month, Map.of(), List.of()).isPublic()).isFalse();
        refuses(REPORT_NEEDS_A_PERIOD, ReportAudience.PUBLIC, month, Map.of(), List.of());
    }

    @Test
    void refusesARegionsKindOfPlaceInPublic() {
        var sites = Map.of("region", "NORTH", "locationClass", "INDUSTRIAL");

        assertThat(order(ReportAudience.AUDITORS, "2025", sites, List.of()).cell()).isNotEmpty();
        refuses(CELL_MUST_BE_COARSE, ReportAudience.PUBLIC, "2025", sites, List.of());
        for (String one : sites.keySet()) {
            var half = Map.of(one, sites.get(one), "sector", "CONSTRUCTION");
            assertThat(order(ReportAudience.PUBLIC, "2025", half, List.of()).isPublic()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C00", "C23", "c01", "C12.over48", ""})
    void refusesIndicatorsThatThereAreNot(String indicator) {
        refuses(
                INDICATOR_MUST_BE_KNOWN,
                ReportAudience.AUDITORS,
                "2025",
                Map.of(),
                List.of("C01", indicator));
    }

    @Test
    void namesACellInOneWay() {
        var filter = Map.of("sector", "TOURISM", "region", "NORTH");
        var order = order(ReportAudience.AUDITORS, "2025", filter, List.of("C12"));

        assertThat(order.cell()).isEqualTo("region=NORTH;sector=TOURISM");
        assertThat(order.measures()).hasSize(4);
    }

    private static void refuses(
            Rule rule,
            ReportAudience audience,
            String period,
            Map<String, String> filter,
            List<String> indicators) {
        assertThatThrownBy(() -> order(audience, period, filter, indicators))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.rule()).isEqualTo(rule);
                            assertThat(refused.getMessage()).isNotBlank();
                        });
    }

    private static ReportOrder order(
            ReportAudience audience,
            String period,
            Map<String, String> filter,
            List<String> indicators) {
        return ReportOrder.of(
                new PublishReport(
                        new ReportId(new UUID(1, 2)),
                        audience,
                        period,
                        filter,
                        indicators,
                        "ops_any",
                        Instant.parse("2026-12-01T00:00:00Z")),
                DELAY);
    }
}
