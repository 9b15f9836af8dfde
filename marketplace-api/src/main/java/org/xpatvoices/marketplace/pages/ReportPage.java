package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.contracts.report.ReportView;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as it is printed: per indicator a table, and a picture of the same shares. */
record ReportPage(ReportView published, ReportContent content, List<Section> sections) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WHOLE = 1_000;

    ReportPage {
        sections = List.copyOf(sections);
    }

    /** The measures of one indicator. */
    record Section(String indicator, List<ReportRow> rows, List<Bar> bars) {
        Section {
            rows = List.copyOf(rows);
            bars = List.copyOf(bars);
        }
    }

    /**
     * One share as a bar, in thousandths of the whole; with its interval where it has one.
     *
     * @param id of the measure, written beside the bar
     */
    record Bar(String id, int perMille, @Nullable Integer low, @Nullable Integer high) {}

    static ReportPage of(ReportView published) {
        var content = JSON.readValue(published.json(), ReportContent.class);
        Map<String, List<ReportRow>> byIndicator = new LinkedHashMap<>();
        for (ReportRow row : content.rows()) {
            byIndicator.computeIfAbsent(row.indicator(), _ -> new ArrayList<>()).add(row);
        }
        return new ReportPage(
                published,
                content,
                byIndicator.entrySet().stream()
                        .map(one -> section(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Section section(String indicator, List<ReportRow> rows) {
        var bars = new ArrayList<Bar>();
        for (ReportRow row : rows) {
            Share share = row.share();
            if (share != null) {
                bars.add(
                        new Bar(
                                row.id(),
                                share.perMille(),
                                share.lowPerMille(),
                                share.highPerMille()));
            }
            row.values().stream()
                    .filter(value -> value.unit().equals("share"))
                    .forEach(value -> bars.add(ratio(row.id(), value.milli())));
        }
        return new Section(indicator, rows, bars);
    }

    /** Of sums, not of workers: without an interval. More than the whole fills the bar. */
    private static Bar ratio(String id, long milli) {
        return new Bar(id, Math.clamp(milli, 0, WHOLE), null, null);
    }
}
