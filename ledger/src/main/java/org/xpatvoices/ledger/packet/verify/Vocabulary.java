package org.xpatvoices.ledger.packet.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The text of one version of the code lists, read here for a second time. */
final class Vocabulary {
    private static final Map<String, String> FOLDERS = Map.of("hierarchies@1", "/hierarchies/1/");

    private final String folder;
    private final Map<String, String[]> columns;
    private final Map<String, String[]> lists;
    private final Map<String, Rule> rules = new ConcurrentHashMap<>();

    private Vocabulary(String folder) {
        this.folder = folder;
        columns = byName("columns.csv");
        lists = byName("lists.csv");
    }

    static Vocabulary version(String version) {
        String folder = FOLDERS.get(version);
        if (folder == null) {
            throw new Unreadable("the hierarchies " + version + " are unknown");
        }
        return new Vocabulary(folder);
    }

    boolean mayHave(String column, String mark) {
        String[] known = columns.get(column);
        return known != null
                && (known[1].equals(mark)
                        || (known[1].equals("PLAIN") && mark.equals("SENSITIVE")));
    }

    String listOf(String column) {
        String[] known = columns.get(column);
        if (known == null) {
            throw new Unreadable("column " + column + " is in no list");
        }
        return known[2];
    }

    /** How values of this column may look. */
    Rule ruleOf(String column) {
        return rules.computeIfAbsent(listOf(column), this::rule);
    }

    private Rule rule(String list) {
        String[] kind = lists.get(list);
        if (kind == null) {
            throw new Unreadable("the list " + list + " is missing");
        }
        List<String[]> lines = cells(list + ".csv");
        return switch (kind[1]) {
            case "TREE" -> new TreeRule(lines, Integer.parseInt(kind[3]));
            case "MONEY_BANDS" -> new BandRule(lines, kind[2], byName("rates.csv"));
            case "NUMBER_BANDS" -> new BandRule(lines, kind[2], Map.of());
            default -> throw new Unreadable("the list " + list + " is of no known kind");
        };
    }

    private Map<String, String[]> byName(String file) {
        var found = new HashMap<String, String[]>();
        for (String[] line : cells(file)) {
            if (found.put(line[0], line) != null) {
                throw new Unreadable(file + " names " + line[0] + " twice");
            }
        }
        return found;
    }

    private List<String[]> cells(String file) {
        var found = new ArrayList<String[]>();
        for (String line : text(file).split("\n")) {
            found.add(line.split(";", -1));
        }
        return found;
    }

    private String text(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new Unreadable("the file " + file + " of the hierarchies is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unreadable("the file " + file + " of the hierarchies cannot be read");
        }
    }
}
