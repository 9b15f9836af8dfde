package org.xpatvoices.marketplace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.xpatvoices.marketplace.bench.BenchRun;
import org.xpatvoices.verifier.Verify;

import java.util.Arrays;
import java.util.List;

/** One process with everything in it: doors, decisions and arithmetic. */
@SpringBootApplication(scanBasePackages = "org.xpatvoices")
public class MarketplaceApplication {

    public static void main(String[] args) {
        List<String> words = words(args);
        if (!words.isEmpty() && words.getFirst().equals("verify")) {
            System.exit(Verify.run(words.subList(1, words.size()), System.out));
        }
        SpringApplication.run(MarketplaceApplication.class, BenchRun.arguments(args));
    }

    /** The arguments without the settings that Maven adds, and its commas taken apart. */
    private static List<String> words(String[] args) {
        return Arrays.stream(args)
                .filter(one -> !one.startsWith("--"))
                .flatMap(one -> Arrays.stream(one.split(",")))
                .toList();
    }
}
