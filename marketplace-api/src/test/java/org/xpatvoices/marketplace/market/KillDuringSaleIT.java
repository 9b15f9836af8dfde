package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sale happened completely or not at all, whatever becomes of the process that made it. */
@Order(3)
class KillDuringSaleIT {
    private static final int SALES_BEFORE_THE_KILL = 40;

    @TempDir Path data;

    /** A killed process leaves its database server behind; a failed test must not. */
    @AfterEach
    void stopTheServer() throws IOException {
        Path mark = data.resolve("postgres").resolve("postmaster.pid");
        if (Files.exists(mark)) {
            long pid = Long.parseLong(Files.readAllLines(mark).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    void leavesEverySaleCompleteOrAbsent() throws Exception {
        Set<String> acknowledged = sellUntilKilled();

        List<String> said = run("tell");

        Set<String> stored = new HashSet<>();
        Map<String, Long> found = new HashMap<>();
        for (String line : said) {
            String[] words = line.split(" ");
            if (words[0].equals("STORED")) {
                stored.add(words[1]);
            } else if (words[0].equals("FOUND")) {
                found.put(words[1], Long.valueOf(words[2]));
            }
        }
        long sales = stored.size();
        assertThat(said).as(String.join(System.lineSeparator(), said)).contains("DONE");
        assertThat(stored).containsAll(acknowledged);
        assertThat(found)
                .containsEntry("captured", sales)
                .containsEntry("captures", sales)
                .containsEntry("accepted", sales)
                .containsEntry("gaps", 0L)
                .containsEntry("licences", sales)
                .containsEntry("lines", sales)
                .containsEntry("distributions", sales)
                .containsEntry("broken", 0L);
        assertThat(found.get("prepaid")).isEqualTo((200 - sales) * MarketStage.PRICE_MICRO);
    }

    private Set<String> sellUntilKilled() throws Exception {
        Process process = start("sell");
        var acknowledged = new HashSet<String>();
        var said = new ArrayList<String>();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("SOLD ")) {
                acknowledged.add(line.substring("SOLD ".length()));
            }
            if (acknowledged.size() >= SALES_BEFORE_THE_KILL) {
                process.destroyForcibly().waitFor();
                break;
            }
        }
        assertThat(acknowledged)
                .as(String.join(System.lineSeparator(), said))
                .hasSizeGreaterThanOrEqualTo(SALES_BEFORE_THE_KILL);
        return acknowledged;
    }

    private List<String> run(String what) throws IOException, InterruptedException {
        Process process = start(what);
        List<String> said = process.inputReader().lines().toList();
        process.waitFor();
        return said;
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SalesToKill.class.getName(),
                        data.toString(),
                        what)
                .redirectErrorStream(true)
                .start();
    }
}
