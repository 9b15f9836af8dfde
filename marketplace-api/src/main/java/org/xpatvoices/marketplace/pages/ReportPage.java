package org.xpatvoices.marketplace.pages;

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

    ReportPage {
        sections = List.copyOf(sections);
    }

    /** The measures of one indicator; {@code height} is that of its picture, 0 without one. */
    record Section(String indicator, List<ReportRow> rows, List<Bar> bars, int height) {
        Section {
            rows = List.copyOf(rows);
            bars = List.copyOf(bars);
        }
    }

    /**
     * One share as a bar with its interval; lengths are in drawing units of 400 to the whole.
     *
     * @param id of the measure, written beside the bar
     */
    record Bar(String id, int perMille, int y, int length, int low, int high) {}

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
                bars.add(bar(row.id(), share, bars.size()));
            }
        }
        return new Section(indicator, rows, bars, bars.size() * Drawing.LINE);
    }

    private static Bar bar(String id, Share share, int line) {
        return new Bar(
                id,
                share.perMille(),
                line * Drawing.LINE,
                share.perMille() * Drawing.WIDTH / Drawing.WHOLE,
                share.lowPerMille() * Drawing.WIDTH / Drawing.WHOLE,
                share.highPerMille() * Drawing.WIDTH / Drawing.WHOLE);
    }

    private static final class Drawing {
        static final int LINE = 34;
        static final int WIDTH = 400;
        static final int WHOLE = 1_000;
    }
}
