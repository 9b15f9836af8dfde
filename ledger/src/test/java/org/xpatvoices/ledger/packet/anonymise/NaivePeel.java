package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The same algorithm in the plainest words, with text for keys and sets for counts. */
final class NaivePeel {
    private final AnonymiserInput input;
    private final ClassRules rules;
    private final List<String> releasedLabels = new ArrayList<>();

    private NaivePeel(AnonymiserInput input, ClassRules rules) {
        this.input = input;
        this.rules = rules;
    }

    /** Per row its labels, or "suppressed". */
    static List<String> run(AnonymiserInput input, ClassRules rules) {
        return new NaivePeel(input, rules).run();
    }

    private List<String> run() {
        Set<Integer> remaining = new HashSet<>();
        for (int row = 0; row < input.rows(); row++) {
            remaining.add(row);
            releasedLabels.add("suppressed");
        }
        for (int[] levels : nodes()) {
            Map<String, List<Integer>> groups = new TreeMap<>();
            for (int row : remaining) {
                groups.computeIfAbsent(labels(row, levels), key -> new ArrayList<>()).add(row);
            }
            groups.forEach(
                    (labels, rows) -> {
                        if (fulfils(rows)) {
                            rows.forEach(row -> releasedLabels.set(row, labels));
                            rows.forEach(remaining::remove);
                        }
                    });
        }
        return releasedLabels;
    }

    private List<int[]> nodes() {
        List<int[]> nodes = new ArrayList<>();
        nodes.add(new int[0]);
        // The first column turns fastest, as in the numbering that breaks ties.
        for (int column = input.quasi().size() - 1; column >= 0; column--) {
            List<int[]> longer = new ArrayList<>();
            for (int[] tail : nodes) {
                Hierarchy hierarchy = input.quasi().get(column).hierarchy();
                for (int level = hierarchy.finestReleased(); level < hierarchy.levels(); level++) {
                    int[] levels = new int[tail.length + 1];
                    levels[0] = level;
                    System.arraycopy(tail, 0, levels, 1, tail.length);
                    longer.add(levels);
                }
            }
            nodes = longer;
        }
        nodes.sort(Comparator.comparingDouble(this::loss));
        return nodes;
    }

    private double loss(int[] levels) {
        double loss = 0;
        for (int column = 0; column < levels.length; column++) {
            QuasiColumn quasi = input.quasi().get(column);
            long hidden = 0;
            for (int code : quasi.codes()) {
                hidden += quasi.hierarchy().coverage(levels[column], code) - 1;
            }
            loss +=
                    hidden
                            / ((double) Math.max(1, input.rows())
                                    * Math.max(1, quasi.hierarchy().leafCount() - 1));
        }
        return loss;
    }

    private String labels(int row, int[] levels) {
        var labels = new ArrayList<String>();
        for (int column = 0; column < levels.length; column++) {
            QuasiColumn quasi = input.quasi().get(column);
            labels.add(quasi.hierarchy().label(levels[column], quasi.codes()[row]));
        }
        return String.join(" ", labels);
    }

    private boolean fulfils(List<Integer> rows) {
        Set<Integer> workers = new HashSet<>();
        Map<Integer, Set<Integer>> employers = new HashMap<>();
        for (int row : rows) {
            int worker = input.workers().codes()[row];
            workers.add(worker);
            employers
                    .computeIfAbsent(input.employers().codes()[row], key -> new HashSet<>())
                    .add(worker);
        }
        int largest = employers.values().stream().mapToInt(Set::size).max().orElseThrow();
        return workers.size() >= rules.k()
                && employers.size() >= rules.employers()
                && 100 * largest <= rules.largestEmployerPercent() * workers.size()
                && input.sensitive().stream().allMatch(column -> isVaried(column, rows));
    }

    private boolean isVaried(SensitiveColumn column, List<Integer> rows) {
        Set<Integer> answers = new HashSet<>();
        rows.forEach(row -> answers.add(column.values().codes()[row]));
        answers.removeIf(answer -> answer >= column.values().answers());
        return answers.size() >= rules.l() && distance(column, rows) <= rules.distanceBasisPoints();
    }

    private double distance(SensitiveColumn column, List<Integer> rows) {
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < input.rows(); row++) {
            all.add(row);
        }
        Map<String, Double> p = shares(column, rows);
        Map<String, Double> q = shares(column, all);
        double sum = 0;
        for (String value : q.keySet()) {
            sum += Math.abs(p.getOrDefault(value, 0.0) - q.get(value));
        }
        return rules.asksDistance() ? 5_000 * sum - 1e-6 : 0;
    }

    private Map<String, Double> shares(SensitiveColumn column, List<Integer> rows) {
        Set<String> pairs = new HashSet<>();
        rows.forEach(
                row ->
                        pairs.add(
                                column.values().codes()[row] + " " + input.workers().codes()[row]));
        Map<String, Double> shares = new HashMap<>();
        for (String pair : pairs) {
            shares.merge(pair.substring(0, pair.indexOf(' ')), 1.0 / pairs.size(), Double::sum);
        }
        return shares;
    }
}
