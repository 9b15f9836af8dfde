package org.xpatvoices.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code verify <policy> <files and folders>}: checks them offline and prints a line for each. The
 * folder of a mirrored log (with {@code checkpoint} and {@code tile}) is checked whole. Ends with 0
 * if everything holds, with 1 if anything does not. {@code mirror <address> <folder>} downloads a
 * log to be checked.
 */
public final class Verify {
    private static final String USAGE =
            "verify POLICY FILE...   POLICY: the keys you trust; FILE: proofs, packet files, a"
                    + " checkpoint trusted before, or the folder of a mirrored log\n"
                    + "mirror ADDRESS FOLDER   ADDRESS: of a log, such as https://host/log";

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** As from the command line; answers the exit code. */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() == 3 && arguments.getFirst().equals("mirror")) {
            return mirror(arguments.get(1), Path.of(arguments.get(2)), out);
        }
        if (arguments.size() < 2) {
            out.println(USAGE);
            return 1;
        }
        List<Finding> findings = new ArrayList<>();
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            List<Path> mirrors = new ArrayList<>();
            for (String argument : arguments) {
                gather(Path.of(argument), files, mirrors);
            }
            if (files.size() > 1) {
                findings.addAll(Verifier.verify(files));
            }
            String policy = Files.readString(Path.of(arguments.getFirst()));
            for (Path mirror : mirrors) {
                findings.addAll(LogMirror.check(mirror, Policy.of(policy)));
            }
        } catch (IOException e) {
            findings.add(new Finding(String.valueOf(e.getMessage()), false, "cannot be read"));
        } catch (Rejected e) {
            findings.add(new Finding(arguments.getFirst(), false, e.reason()));
        }
        findings.forEach(out::println);
        boolean holds = Verifier.allHold(findings);
        out.println(holds ? "Everything holds." : "NOT everything holds.");
        return holds ? 0 : 1;
    }

    private static int mirror(String log, Path folder, PrintStream out) {
        try {
            long size = Mirror.into(folder, URI.create(log));
            out.println("%d entries are in %s; check them with verify".formatted(size, folder));
            return 0;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            out.println("The log cannot be mirrored: " + e.getMessage());
            return 1;
        }
    }

    private static void gather(Path path, Map<String, byte[]> files, List<Path> mirrors)
            throws IOException {
        if (!Files.isDirectory(path)) {
            put(path, files);
        } else if (Files.exists(path.resolve("checkpoint"))) {
            mirrors.add(path);
        } else {
            try (Stream<Path> inner = Files.list(path)) {
                for (Path file : inner.filter(Files::isRegularFile).sorted().toList()) {
                    put(file, files);
                }
            }
        }
    }

    /** By the last part of its name, which says what it is; so no two may have the same. */
    private static void put(Path file, Map<String, byte[]> files) throws IOException {
        String name = file.getFileName().toString();
        if (files.put(name, Files.readAllBytes(file)) != null) {
            throw new IOException("two files are named %s: %s".formatted(name, file));
        }
    }
}
