package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.GetReport;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.marketplace.query.Queries;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report as it is printed: per indicator a table, and a picture of the same shares. */
record ReportPage(ReportView published, ReportContent content, List<Section> sections) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WHOLE = 1_000;

    ReportPage {
        sections = List.copyOf(sections);
    }

    /** What its intervals hold, as the end of a message's key. */
    public String spread() {
        if (content.header().noise() == null) {
            return "chance";
        }
        return content.formatVersion() < ReportContent.INTERVALS_HOLD_NOISE ? "before" : "noise";
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

    /**
     * @param auditorId null for a public report
     * @return nothing too where the text is no report's id
     */
    static Optional<ReportView> find(Queries queries, String reportId, @Nullable String auditorId) {
        try {
            return queries.maybe(new GetReport(ReportId.of(reportId), auditorId), ReportView.class);
        } catch (MalformedId unknown) {
            return Optional.empty();
        }
    }

    /**
     * Answers the name of the template.
     *
     * @param place below which this reader finds the report's files and proof
     * @param bar what stands on top of this reader's pages
     */
    static String show(ReportView report, String place, String bar, Model model) {
        model.addAttribute("report", of(report));
        model.addAttribute("place", place + report.reportId());
        model.addAttribute("bar", bar);
        return "public/report";
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
