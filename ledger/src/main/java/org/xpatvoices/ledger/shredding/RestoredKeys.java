package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What was brought back from a copy of the key database, if it was lost and one is named. */
record RestoredKeys(int rows) {
    private static final Logger LOG = LoggerFactory.getLogger(RestoredKeys.class);
    private static final Pattern LINE = Pattern.compile("(vault\\.[a-z_]+)\t(\\{.*})");
    private static final Pattern END = Pattern.compile("end\t[0-9]+");

    /** Never over keys that are there: those are newer. */
    static RestoredKeys into(VaultDatabase vault, @Nullable Path copy) {
        if (copy == null) {
            return new RestoredKeys(0);
        }
        try {
            var lines = Files.readAllLines(copy);
            var restored = new RestoredKeys(vault.run(jdbc -> restore(lines, jdbc)));
            LOG.info("Restored {} rows of the key database from {}", restored.rows(), copy);
            return restored;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the copy of the key database", e);
        }
    }

    private static int restore(List<String> lines, JdbcTemplate jdbc) {
        if (!END.matcher(lines.getLast()).matches()) {
            throw new IllegalArgumentException("This copy of the key database is cut off");
        }
        var there = jdbc.queryForObject("select count(*) from vault.kek_epoch", Long.class);
        if (there == null || there > 0) {
            return 0;
        }
        for (var line : lines.subList(0, lines.size() - 1)) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("This is no copy of the key database");
            }
            jdbc.update(
                    "insert into %1$s select * from json_populate_record(null::%1$s, ?::json)"
                            .formatted(parts.group(1)),
                    parts.group(2));
        }
        return lines.size() - 1;
    }
}
