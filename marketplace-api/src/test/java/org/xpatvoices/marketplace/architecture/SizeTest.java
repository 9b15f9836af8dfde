package org.xpatvoices.marketplace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

/**
 * Small on purpose. Nine files of ten stay under 120 lines; the ones above are listed with their
 * size and may shrink but not grow. {@code -DupdateSnapshots=true} writes the list anew.
 */
class SizeTest {

    private static final int FILE_LINES = 120;
    private static final int FILE_LINES_MAX = 250;

    /** A list with one entry after another, which is not read like a program. */
    private static final Set<String> TABLES =
            Set.of(
                    "contracts/src/main/java/org/xpatvoices/contracts/packet/ReleasableColumns.java");

    private static final int METHOD_LINES_P99 = 30;
    private static final int METHOD_LINES_MAX = 70;

    private static final Path LARGE_FILES =
            Repository.ROOT.resolve(
                    "marketplace-api/src/test/resources/architecture/large-files.txt");

    @Test
    void filesAreSmall() {
        var lines = fileLines();

        assertThat(lines.entrySet())
                .as("files over " + FILE_LINES_MAX + " lines")
                .noneMatch(
                        file ->
                                file.getValue() > FILE_LINES_MAX
                                        && !TABLES.contains(file.getKey()));
        assertThat(percentile(List.copyOf(lines.values()), 90))
                .as("lines that nine files of ten stay within")
                .isLessThanOrEqualTo(FILE_LINES);
    }

    @Test
    void largeFilesDoNotGrow() throws IOException {
        var large = new TreeMap<String, Integer>();
        fileLines()
                .forEach(
                        (file, n) -> {
                            if (n > FILE_LINES) large.put(file, n);
                        });
        if (Boolean.getBoolean("updateSnapshots")) {
            Files.createDirectories(LARGE_FILES.getParent());
            Files.writeString(
                    LARGE_FILES,
                    large.entrySet().stream()
                            .map(f -> f.getValue() + " " + f.getKey() + "\n")
                            .collect(Collectors.joining()));
        }
        var listed = listed();
        assertThat(large.entrySet())
                .as(
                        "files over %s lines that are new or have grown (see %s)",
                        FILE_LINES, Repository.named(LARGE_FILES))
                .allMatch(
                        file -> file.getValue() <= listed.getOrDefault(file.getKey(), FILE_LINES));
    }

    @Test
    void methodsAreShort() throws IOException {
        var methods = methodLines();

        assertThat(methods)
                .as("methods over " + METHOD_LINES_MAX + " lines")
                .noneMatch(method -> method.lines() > METHOD_LINES_MAX);
        assertThat(percentile(methods.stream().map(Method::lines).toList(), 99))
                .as("lines that 99 methods of 100 stay within")
                .isLessThanOrEqualTo(METHOD_LINES_P99);
    }

    private static TreeMap<String, Integer> fileLines() {
        var lines = new TreeMap<String, Integer>();
        for (var file : Repository.mainSources()) {
            lines.put(Repository.named(file), (int) Repository.read(file).lines().count());
        }
        return lines;
    }

    private static TreeMap<String, Integer> listed() throws IOException {
        var listed = new TreeMap<String, Integer>();
        for (var line : Files.readAllLines(LARGE_FILES)) {
            var parts = line.split(" ", 2);
            listed.put(parts[1], Integer.valueOf(parts[0]));
        }
        return listed;
    }

    private static int percentile(List<Integer> values, int percent) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private record Method(String where, int lines) {}

    private static List<Method> methodLines() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var methods = new ArrayList<Method>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    _ -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(Repository.mainSources()));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void ignored) {
                        var start = positions.getStartPosition(unit, method);
                        var end = positions.getEndPosition(unit, method);
                        if (end > start) {
                            var map = unit.getLineMap();
                            methods.add(
                                    new Method(
                                            unit.getSourceFile().getName() + "#" + method.getName(),
                                            (int)
                                                    (map.getLineNumber(end)
                                                            - map.getLineNumber(start)
                                                            + 1)));
                        }
                        return super.visitMethod(method, ignored);
                    }
                }.scan(unit, null);
            }
        }
        return methods;
    }
}
