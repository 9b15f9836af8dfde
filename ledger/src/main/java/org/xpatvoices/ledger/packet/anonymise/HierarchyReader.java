package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text form of a hierarchy and insists that it is a tree with one root. */
final class HierarchyReader {
    private final String name;

    private HierarchyReader(String name) {
        this.name = name;
    }

    static Hierarchy read(String name, List<String> lines, int finestReleased) {
        return new HierarchyReader(name).read(lines, finestReleased);
    }

    private Hierarchy read(List<String> lines, int finestReleased) {
        List<String[]> paths = paths(lines);
        refuseUnlessTree(paths);
        paths.sort(byPathFromRoot(paths.stream().allMatch(path -> isNumber(path[0]))));
        int depth = paths.getFirst().length;
        var codes = new HashMap<String, Integer>();
        for (int code = 0; code < paths.size(); code++) {
            codes.put(paths.get(code)[0], code);
        }
        var groups = new int[depth][paths.size()];
        var labels = new String[depth][];
        for (int level = 0; level < depth; level++) {
            labels[level] = number(paths, level, groups[level]);
        }
        return new Hierarchy(name, codes, groups, labels, finestReleased);
    }

    private List<String[]> paths(List<String> lines) {
        var paths = new ArrayList<String[]>();
        for (String line : lines) {
            if (!line.isBlank()) {
                paths.add(line.strip().split(";", -1));
            }
        }
        if (paths.isEmpty()) {
            throw new MalformedHierarchy(name, 1, "it has no leaf");
        }
        return paths;
    }

    private void refuseUnlessTree(List<String[]> paths) {
        int depth = paths.getFirst().length;
        String root = paths.getFirst()[depth - 1];
        var seen = new HashMap<String, Integer>();
        var parents = new ArrayList<Map<String, String>>();
        for (int level = 0; level < depth; level++) {
            parents.add(new HashMap<>());
        }
        for (int i = 0; i < paths.size(); i++) {
            String[] path = paths.get(i);
            if (path.length != depth || !path[depth - 1].equals(root)) {
                throw new MalformedHierarchy(
                        name, i + 1, "every leaf needs the same root and depth");
            }
            if (Arrays.stream(path).anyMatch(String::isBlank)) {
                throw new MalformedHierarchy(
                        name, i + 1, "a level has no label; name one, or repeat the coarser one");
            }
            if (seen.putIfAbsent(path[0], i) != null) {
                throw new MalformedHierarchy(name, i + 1, "the leaf " + path[0] + " comes twice");
            }
            refuseSecondParent(parents, path, i + 1);
        }
    }

    private void refuseSecondParent(List<Map<String, String>> parents, String[] path, int line) {
        for (int level = 0; level < path.length - 1; level++) {
            String known = parents.get(level).putIfAbsent(path[level], path[level + 1]);
            if (known != null && !known.equals(path[level + 1])) {
                throw new MalformedHierarchy(
                        name, line, path[level] + " lies in " + known + " and " + path[level + 1]);
            }
        }
    }

    private static Comparator<String[]> byPathFromRoot(boolean numeric) {
        if (numeric) {
            return Comparator.comparingLong(path -> Long.parseLong(path[0]));
        }
        return (one, other) -> {
            for (int level = one.length - 1; level >= 0; level--) {
                int order = one[level].compareTo(other[level]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static boolean isNumber(String leaf) {
        return leaf.matches("-?[0-9]{1,18}");
    }

    private static String[] number(List<String[]> paths, int level, int[] groups) {
        var numbers = new LinkedHashMap<String, Integer>();
        for (int code = 0; code < paths.size(); code++) {
            groups[code] = numbers.computeIfAbsent(paths.get(code)[level], label -> numbers.size());
        }
        return numbers.keySet().toArray(String[]::new);
    }
}
