package org.xpatvoices.ledger.report.indicator;

import org.xpatvoices.ledger.report.indicator.Measure.Form;
import org.xpatvoices.ledger.report.indicator.Measure.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All measures of C01 to C22, in the order of the table {@code report/indicators.csv}. */
public final class Measures {
    private static final String TABLE = "/report/indicators.csv";
    private static final int COLUMNS = 8;
    private static final List<List<String>> SAME_ANSWERS =
            List.of(
                    List.of("C03.share", "C03.paid"),
                    List.of("C09.share", "C09.third"),
                    List.of("C12.over48", "C12.over60"),
                    List.of("C21.response", "C21.closure"));
    private static final List<Measure> ALL = read();

    private Measures() {}

    public static List<Measure> all() {
        return ALL;
    }

    /**
     * The measures that read the same answers of the same workers, one of which says or bounds what
     * the other says: more than 60 hours is more than 48. What is known of one is known of all.
     */
    public static List<String> togetherWith(Measure measure) {
        return SAME_ANSWERS.stream()
                .filter(family -> family.contains(measure.id()))
                .findFirst()
                .orElse(List.of(measure.id()));
    }

    public static Set<String> indicators() {
        var indicators = new LinkedHashSet<String>();
        ALL.forEach(measure -> indicators.add(measure.indicator()));
        return indicators;
    }

    private static List<Measure> read() {
        Map<String, Rule> rules = new HashMap<>();
        rules.putAll(CostMeasures.rules());
        rules.putAll(ContractMeasures.rules());
        rules.putAll(WageMeasures.rules());
        rules.putAll(ConditionMeasures.rules());
        return lines().stream().map(line -> measure(line.split("\\|", COLUMNS), rules)).toList();
    }

    private static Measure measure(String[] cells, Map<String, Rule> rules) {
        Rule rule = rules.get(cells[0]);
        Kind kind = Kind.valueOf(cells[1]);
        if ((rule != null) != kind.isOfAnswers()) {
            throw new IllegalStateException("the table and the rules differ on " + cells[0]);
        }
        return new Measure(
                cells[0],
                kind,
                forms(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                cells[5].equals("Y"),
                cells[6],
                cells[7],
                rule == null ? _ -> Verdict.NOT_ASKED : rule);
    }

    private static Set<Form> forms(String names) {
        var forms = EnumSet.noneOf(Form.class);
        for (String name : names.split(" ")) {
            if (!name.isEmpty()) {
                forms.add(Form.valueOf(name));
            }
        }
        return forms;
    }

    private static List<String> lines() {
        try (InputStream in = Measures.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
