package org.xpatvoices.ledger.packet.anonymise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The Adult census table, the common yardstick of anonymisation algorithms. */
final class Adult {
    static final List<String> K_SET =
            List.of(
                    "sex",
                    "age",
                    "race",
                    "marital-status",
                    "education",
                    "native-country",
                    "workclass",
                    "occupation");
    static final List<String> L_SET =
            List.of(
                    "sex",
                    "age",
                    "race",
                    "marital-status",
                    "education",
                    "native-country",
                    "workclass",
                    "salary-class");

    private final Map<String, List<String>> columns;

    private Adult(Map<String, List<String>> columns) {
        this.columns = columns;
    }

    static Adult load() {
        List<String> lines = lines("adult.csv.gz");
        var columns = new LinkedHashMap<String, List<String>>();
        String[] names = lines.getFirst().split(";");
        for (String name : names) {
            columns.put(name, new ArrayList<>());
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";");
            for (int i = 0; i < names.length; i++) {
                columns.get(names[i]).add(cells[i]);
            }
        }
        return new Adult(columns);
    }

    int rows() {
        return columns.get("sex").size();
    }

    List<String> column(String name) {
        return columns.get(name);
    }

    /** Every row a worker of its own; one employer, as the table has none. */
    AnonymiserInput input(List<String> quasi, String... sensitive) {
        return new AnonymiserInput(
                quasi.stream()
                        .map(name -> new QuasiColumn(name, hierarchy(name), column(name)))
                        .toList(),
                List.of(sensitive).stream()
                        .map(name -> new SensitiveColumn(name, column(name)))
                        .toList(),
                Collections.nCopies(rows(), "employer"),
                Tables.names("worker", rows()));
    }

    static Hierarchy hierarchy(String column) {
        return Hierarchy.parse(column, hierarchyLines(column));
    }

    static List<String> hierarchyLines(String column) {
        return lines("adult_hierarchy_" + column + ".csv");
    }

    private static List<String> lines(String file) {
        try (InputStream raw =
                        Objects.requireNonNull(Adult.class.getResourceAsStream("/adult/" + file));
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
