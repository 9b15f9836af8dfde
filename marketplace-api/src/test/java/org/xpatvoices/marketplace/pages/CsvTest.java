package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is written is read again, whatever is in it. */
class CsvTest {
    private static final String CHARACTERS = "ab,\"\r\n=+-@' \t\u0789";

    @Test
    void whatIsWrittenIsReadAgain() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        var text = new StringBuilder();
        for (int row = 0; row < 200; row++) {
            List<String> fields = new ArrayList<>();
            for (int field = 0; field < 5; field++) {
                var value = new StringBuilder();
                for (int at = random.nextInt(6); at > 0; at--) {
                    value.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                }
                // An apostrophe before such a character is the guard itself.
                fields.add(value.toString().replace("'", "x"));
            }
            rows.add(fields);
            text.append(Csv.row(fields));
        }
        assertThat(Csv.rows(text.toString())).as("seed %d", seed).isEqualTo(rows);
    }

    @Test
    void noFieldIsAFormula() {
        assertThat(Csv.row(List.of("=HYPERLINK(1)", "-12", "plain")))
                .isEqualTo("\"'=HYPERLINK(1)\",\"'-12\",\"plain\"\r\n");
    }

    @Test
    void readsWhatTableProgramsWrite() {
        assertThat(Csv.rows("\uFEFFa,b\nc,\"d\"\"e\"\n"))
                .containsExactly(List.of("a", "b"), List.of("c", "d\"e"));
        assertThat(Csv.rows("a,b")).containsExactly(List.of("a", "b"));
        assertThat(Csv.rows("")).isEmpty();
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> Csv.rows("a,\"b\nc"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("never closed");
    }
}
