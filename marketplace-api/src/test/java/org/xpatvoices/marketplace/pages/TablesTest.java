package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables that people outside read: a screen reader can tell what each cell stands under. */
class TablesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern STACK =
            Pattern.compile("(?s)<table class=\"[^\"]*stack\".*?</table>");
    private static final Pattern HEADING = Pattern.compile("<th[ >][^>]*>");
    private static final Pattern CELL = Pattern.compile("<td[ >][^>]*>");
    private static final Pattern FIGURE = Pattern.compile("<td class=\"n\"[^>]*>");

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files
                    .filter(
                            file ->
                                    file.toString()
                                            .matches(
                                                    ".*/(public|auditor|worker|console)/.*[.]html"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableSaysWhatItsCellsAre(Path page) throws IOException {
        String text = Files.readString(page);

        assertThat(found(HEADING, text)).as("headings").allMatch(one -> one.contains("scope="));
        for (String table : found(STACK, text)) {
            assertThat(table).contains("<caption");
            assertThat(
                            found(FIGURE, table.substring(table.indexOf("<tbody"))).stream()
                                    .filter(one -> !one.contains("data-label"))
                                    .toList())
                    .as("figures without a heading beside them")
                    .hasSizeLessThanOrEqualTo(table.contains("row.values") ? 1 : 0);
        }
    }

    /** State and reasons would lie beyond the edge of a phone otherwise. */
    @Test
    void packetsAreCardsOnAPhone() throws IOException {
        String text = Files.readString(TEMPLATES.resolve("console/packets.html"));

        assertThat(found(STACK, text)).hasSize(1);
        assertThat(found(CELL, text)).isNotEmpty().allMatch(one -> one.contains("data-label"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
