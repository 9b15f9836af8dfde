package org.xpatvoices.marketplace.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the sources are, for tests that read them. */
final class Repository {

    static final Path ROOT = find();
    static final List<String> MODULES =
            List.of("contracts", "verifier", "ledger", "payouts", "marketplace-api");

    private Repository() {}

    static List<Path> mainSources() {
        return MODULES.stream().flatMap(module -> javaIn(module + "/src/main/java")).toList();
    }

    static List<Path> allSources() {
        return MODULES.stream().flatMap(module -> javaIn(module + "/src")).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is written in reports: from the root, with slashes on every system. */
    static String named(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<Path> javaIn(String folder) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("marketplace-api"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
