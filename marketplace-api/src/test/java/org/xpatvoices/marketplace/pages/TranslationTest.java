package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages that offer Dhivehi hold no English sentence in between. */
class TranslationTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files
                    .filter(file -> file.toString().matches(".*/(worker|public)/[a-z]+[.]html"))
                    .filter(file -> !file.endsWith("verify.html"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyWordOfTheseIsTranslated(Path page) throws IOException {
        Properties dhivehi = texts("messages_dv.properties");
        var missing = new TreeSet<String>();
        KEY.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .filter(key -> !dhivehi.containsKey(key))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void everyFormulaOfAReportIsTranslated() throws IOException {
        Properties dhivehi = texts("messages_dv.properties");
        var table = Path.of("..", "ledger", "src", "main", "resources", "report", "indicators.csv");

        for (String line : Files.readAllLines(table)) {
            String measure = line.substring(0, line.indexOf('|'));
            assertThat(dhivehi.getProperty("report.formula." + measure)).as(measure).isNotBlank();
        }
    }

    /** A figure that is told in one language is told in the other. */
    @Test
    void whatIsTranslatedHasTheSameFiguresInIt() throws IOException {
        Properties english = texts("messages.properties");
        Properties dhivehi = texts("messages_dv.properties");
        var unlike = new TreeSet<String>();
        for (String key : dhivehi.stringPropertyNames()) {
            if (!places(dhivehi.getProperty(key)).equals(places(english.getProperty(key, "")))) {
                unlike.add(key);
            }
        }

        assertThat(unlike).isEmpty();
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(file))) {
            texts.load(in);
        }
        return texts;
    }
}
