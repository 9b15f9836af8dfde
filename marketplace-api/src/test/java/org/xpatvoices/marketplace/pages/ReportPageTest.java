package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.contracts.report.ReportRow.Shown;
import org.xpatvoices.contracts.report.ReportRow.Value;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.marketplace.pages.ReportPage.Bar;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** A picture shows what its measure says: ratios of sums as they are, shares with intervals. */
class ReportPageTest {
    @Test
    void drawsTheRatioOfSumsAndNotTheShareOfWorkers() {
        var page =
                ReportPage.of(
                        view(
                                row("C03.share", null, List.of(new Value("ofSums", 40, "share"))),
                                row(
                                        "C03.paid",
                                        new Share(60, 35, 583, 457, 699, 0, null),
                                        List.of()),
                                row("C02", null, List.of(new Value("mean", 1_700, "months")))));

        assertThat(page.sections().getFirst().bars())
                .containsExactly(
                        new Bar("C03.share", 40, null, null), new Bar("C03.paid", 583, 457, 699));
        assertThat(page.sections().getLast().bars()).isEmpty();
    }

    /** Between words from right to left, "2026-Q3" would read "Q3-2026". */
    @Test
    void aPeriodReadsTheSameInEveryLanguage() {
        var dhivehi = ResourceBundle.getBundle("messages", Locale.forLanguageTag("dv"));

        assertThat(dhivehi.getString("report.title")).contains("\u2066{0}\u2069");
    }

    private static ReportRow row(String id, Share share, List<Value> values) {
        return new ReportRow(
                id.substring(0, 3),
                id,
                "",
                "",
                false,
                "any",
                11,
                Shown.YES,
                share,
                values,
                List.of(),
                0);
    }

    private static ReportView view(ReportRow... rows) {
        var header =
                new ReportContent.Header(
                        60, null, List.of(), List.of(), "", "", "", 1, "", "", "", null);
        var content = new ReportContent(1, "", "", "", Map.of(), "", header, List.of(rows), "");
        return new ReportView(
                "",
                "",
                1,
                ReportAudience.AUDITORS,
                "",
                "",
                "",
                JsonMapper.shared().writeValueAsString(content),
                "",
                "",
                Instant.EPOCH);
    }
}
