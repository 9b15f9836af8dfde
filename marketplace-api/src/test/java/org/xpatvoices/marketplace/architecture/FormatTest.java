package org.xpatvoices.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/**
 * Gives the verdict of {@code spotless:check} on any JDK that runs Maven, because it works in the
 * test's own JVM. To cure it, run {@code mvn spotless:apply} with JAVA_HOME on a JDK 25.
 */
class FormatTest {

    private static final JavaFormatterOptions AOSP =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    @Test
    void everySourceIsFormatted() {
        var crooked =
                Repository.allSources().parallelStream()
                        .filter(file -> !isFormatted(file))
                        .map(Repository::named)
                        .toList();

        assertThat(crooked).as("not formatted; see CONTRIBUTING.md").isEmpty();
    }

    private static boolean isFormatted(Path file) {
        var text = Repository.read(file);
        try {
            var formatted = new Formatter(AOSP).formatSource(text);
            var imported =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(formatted), AOSP.style());
            return text.equals(imported);
        } catch (FormatterException e) {
            throw new AssertionError(Repository.named(file) + " cannot be parsed", e);
        }
    }
}
