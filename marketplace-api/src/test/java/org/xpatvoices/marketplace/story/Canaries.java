package org.xpatvoices.marketplace.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Words that somebody said in confidence, and where they turn up: in any column of any table, in
 * whichever of the usual writings, in any line of the log, or in the name of a metric.
 */
final class Canaries {
    private static final int SURE = 8;

    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Map<String, String> writings = new HashMap<>();

    Canaries(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
        lines.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(lines);
    }

    /** Adds a word, and what it looks like as hex digits and as part of a base64 text. */
    void add(String word) {
        writings.put(word, word);
        byte[] bytes = word.getBytes(UTF_8);
        writings.put(HexFormat.of().formatHex(bytes), word);
        for (int shift = 0; shift < 3; shift++) {
            var shifted =
                    Base64.getEncoder().encodeToString((" ".repeat(shift) + word).getBytes(UTF_8));
            var middle = shifted.substring(shift == 0 ? 0 : 4, shifted.length() - 4);
            if (middle.length() >= SURE) {
                writings.put(middle, word);
            }
        }
    }

    Collection<String> words() {
        return List.copyOf(writings.values());
    }

    /** Every table of every schema, column by column, bytes as the bytes they are. */
    List<String> sightings() {
        var seen = new ArrayList<String>();
        for (var table :
                jdbc.queryForList(
                        "select format('%I.%I', table_schema, table_name)"
                                + " from information_schema.tables where table_type = 'BASE TABLE'"
                                + " and table_schema not in ('pg_catalog', 'information_schema')",
                        String.class)) {
            jdbc.query(
                    "select * from " + table,
                    row -> {
                        int columns = row.getMetaData().getColumnCount();
                        for (int column = 1; column <= columns; column++) {
                            look(
                                    table + "." + row.getMetaData().getColumnName(column),
                                    text(row.getObject(column)),
                                    seen);
                        }
                    });
        }
        for (var line : List.copyOf(lines.list)) {
            look("log", logged(line), seen);
        }
        meters.forEachMeter(meter -> look("metric", meter.getId().toString(), seen));
        return seen;
    }

    private static String logged(ILoggingEvent line) {
        var thrown = line.getThrowableProxy();
        return line.getFormattedMessage()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private void look(String where, String text, List<String> seen) {
        for (var writing : writings.entrySet()) {
            if (text.contains(writing.getKey())) {
                seen.add(writing.getValue() + " in " + where);
            }
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> new String(bytes, ISO_8859_1);
            default -> value.toString();
        };
    }
}
