package org.xpatvoices.marketplace.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code bench,NAME} from the command line. A measurement starts the application apart from
 * everything else: profile {@code bench} alone, free ports, a data folder of its own.
 */
public final class BenchRun {
    static final String PROFILE = "bench";
    static final String NAME = "xpatvoices.bench";

    private BenchRun() {}

    /** The arguments to start with, or those given if they ask for no measurement. */
    public static String[] arguments(String[] given) {
        String name = nameIn(given);
        if (name == null) {
            return given;
        }
        var arguments = new ArrayList<>(Arrays.asList(given));
        arguments.removeIf(
                argument ->
                        argument.startsWith("--spring.profiles.active=")
                                || !argument.startsWith("--"));
        String text = String.join(" ", arguments);
        for (String preset : presets(name)) {
            if (!text.contains(preset.substring(0, preset.indexOf('=') + 1))) {
                arguments.add(preset);
            }
        }
        return arguments.toArray(String[]::new);
    }

    private static @Nullable String nameIn(String[] given) {
        List<String> words =
                Arrays.stream(given)
                        .filter(argument -> !argument.startsWith("--"))
                        .flatMap(argument -> Arrays.stream(argument.split("[,\\s]+")))
                        .toList();
        int at = words.indexOf("bench");
        return at < 0 ? null : at + 1 < words.size() ? words.get(at + 1) : "";
    }

    private static List<String> presets(String name) {
        return List.of(
                "--spring.profiles.active=" + PROFILE,
                "--" + NAME + "=" + name,
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn",
                "--xpatvoices.packet.epoch=1s",
                "--xpatvoices.packet.cohorts=1",
                "--xpatvoices.data-dir=" + emptyFolder());
    }

    /** Under target, so that what a measurement leaves behind goes with everything else there. */
    private static String emptyFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "bench-data-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
