package org.xpatvoices.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The closed epochs beside a mirrored log, each in a file of its own, counted again. */
final class MirroredEpochs {
    private MirroredEpochs() {}

    static List<Finding> check(Path folder, Policy policy, Leaves leaves) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return findings;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        Map<Long, EpochCounts> counted = new TreeMap<>();
        for (Path file : files) {
            String name = "epochs/" + file.getFileName();
            try {
                JsonObject document = Json.object(Files.readAllBytes(file));
                Shown shown = Epochs.mustHold(document, policy, leaves, counted);
                findings.add(new Finding(name, true, shown.what()));
            } catch (Rejected e) {
                findings.add(new Finding(name, false, e.reason()));
            }
        }
        return findings;
    }
}
