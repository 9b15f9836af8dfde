package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void readsReportsFromBeforeIntervalsHeldNoise() {
        var noise = new ReportContent.Noise(130, 65, 250, 250, 1_000);
        var row = row("C02", new Share(60, 35, 583, 457, 699, 0, null), List.of());

        assertThat(ReportPage.of(view(1, noise, row)).spread()).isEqualTo("before");
        assertThat(ReportPage.of(view(2, noise, row)).spread()).isEqualTo("noise");
        assertThat(ReportPage.of(view(2, null, row)).spread()).isEqualTo("chance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "dv"})
    void saysHowWideAnIntervalMayBe(String language) {
        var texts = ResourceBundle.getBundle("messages", Locale.forLanguageTag(language));
        String points = " " + ReportRow.WIDEST_PER_MILLE / 10 + " ";

        assertThat(texts.getString("report.shown." + Shown.TOO_NOISY)).contains(points);
        assertThat(texts.getString("report.spread.noise")).contains(points);
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
        return view(2, null, rows);
    }

    private static ReportView view(int format, ReportContent.Noise noise, ReportRow... rows) {
        var header =
                new ReportContent.Header(
                        60, null, List.of(), List.of(), "", "", "", 1, "", "", "", noise);
        var content =
                new ReportContent(format, "", "", "", Map.of(), "", header, List.of(rows), "");
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
