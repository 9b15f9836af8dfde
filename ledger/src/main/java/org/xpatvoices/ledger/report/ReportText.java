package org.xpatvoices.ledger.report;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Raked;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.ledger.packet.ViewJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** A report as text: JSON with one way to be written (RFC 8785), and CSV (RFC 4180). */
final class ReportText {
    private static final String HEAD =
            "indicator,measure,group,shown,workers,breaches,per_mille,low_per_mille,high_per_mille,"
                    + "skipped_per_mille,raked_per_mille,raked_low_per_mille,raked_high_per_mille,"
                    + "value_milli,unit,floor,held_back_max\r\n";

    private ReportText() {}

    static String json(ReportContent content) {
        try {
            return new JsonCanonicalizer(ViewJson.write(content)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line per measure, and one more for each further value or group of it. */
    static String csv(List<ReportRow> rows) {
        var text = new StringBuilder(HEAD);
        for (ReportRow row : rows) {
            text.append(measure(row));
            row.values()
                    .forEach(
                            one ->
                                    text.append(
                                            line(row, one.name(), null, one.milli(), one.unit())));
            row.cells()
                    .forEach(
                            one ->
                                    text.append(
                                            line(
                                                    row,
                                                    one.group(),
                                                    one.workers(),
                                                    one.milli(),
                                                    "ratio of medians")));
        }
        return text.toString();
    }

    private static String measure(ReportRow row) {
        Share share = row.share();
        Raked raked = share == null ? null : share.raked();
        return joined(
                row.indicator(),
                row.id(),
                "",
                row.shown(),
                share == null ? null : share.answered(),
                share == null ? null : share.breaches(),
                share == null ? null : share.perMille(),
                share == null ? null : share.lowPerMille(),
                share == null ? null : share.highPerMille(),
                share == null ? null : share.skippedPerMille(),
                raked == null ? null : raked.perMille(),
                raked == null ? null : raked.lowPerMille(),
                raked == null ? null : raked.highPerMille(),
                null,
                "",
                row.floor(),
                row.heldBackMax());
    }

    private static String line(
            ReportRow row, String group, @Nullable Integer workers, long milli, String unit) {
        return joined(
                row.indicator(),
                row.id(),
                group,
                row.shown(),
                workers,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                milli,
                unit,
                row.floor(),
                row.heldBackMax());
    }

    /** No cell holds a comma, a quote or a line break: all are numbers or words of ours. */
    private static String joined(@Nullable Object... cells) {
        var line = new StringJoiner(",", "", "\r\n");
        for (Object cell : cells) {
            line.add(Objects.toString(cell, ""));
        }
        return line.toString();
    }
}
