package org.xpatvoices.marketplace.seed.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many of the 129,000 workers are in which place. Greater Malé as published; resorts and
 * industrial sites by assumed shares of the atolls; inhabited islands by their population.
 */
final class Places {

    private static final Map<String, String> ISO_OF_ATOLL =
            Map.ofEntries(
                    Map.entry("ADh", "MV-00"),
                    Map.entry("S", "MV-01"),
                    Map.entry("AA", "MV-02"),
                    Map.entry("Lh", "MV-03"),
                    Map.entry("V", "MV-04"),
                    Map.entry("L", "MV-05"),
                    Map.entry("HA", "MV-07"),
                    Map.entry("Th", "MV-08"),
                    Map.entry("M", "MV-12"),
                    Map.entry("R", "MV-13"),
                    Map.entry("F", "MV-14"),
                    Map.entry("Dh", "MV-17"),
                    Map.entry("B", "MV-20"),
                    Map.entry("HDh", "MV-23"),
                    Map.entry("Sh", "MV-24"),
                    Map.entry("N", "MV-25"),
                    Map.entry("K", "MV-26"),
                    Map.entry("GA", "MV-27"),
                    Map.entry("GDh", "MV-28"),
                    Map.entry("Gn", "MV-29"));

    private static final String MALE = "MV-MLE";
    private static final Map<String, Integer> GREATER_MALE =
            Map.of("MV021001", 36_300, "MV021003", 12_500, "MV021002", 1_200);

    private static final int IN_RESORTS = 27_000;
    private static final String[] RESORT_ATOLLS = {
        "K", "ADh", "B", "AA", "Lh", "N", "R", "Dh", "GA", "S"
    };
    private static final long[] RESORT_PERCENT = {42, 14, 9, 8, 6, 5, 5, 5, 3, 3};

    private static final int IN_INDUSTRY = 9_000;
    private static final String[] INDUSTRIAL_ATOLLS = {"K", "GA", "L", "Lh", "HA", "Th"};
    private static final long[] INDUSTRIAL_PERCENT = {70, 6, 6, 6, 6, 6};
    private static final int SITES_PER_INDUSTRIAL_ATOLL = 3;

    private static final int ON_ISLANDS = 43_000;

    private record Island(String atollCode, boolean male, String pcode, int population) {}

    private Places() {}

    static List<Place> all() {
        List<Place> places = new ArrayList<>();
        List<Island> islands = read();
        for (Island island : islands) {
            if (island.male()) {
                int workers = GREATER_MALE.getOrDefault(island.pcode(), 0);
                places.add(new Place(LocationClass.GREATER_MALE, MALE, island.pcode(), workers));
            }
        }
        addSites(places, LocationClass.RESORT, RESORT_ATOLLS, RESORT_PERCENT, IN_RESORTS);
        addSites(
                places,
                LocationClass.INDUSTRIAL,
                INDUSTRIAL_ATOLLS,
                INDUSTRIAL_PERCENT,
                IN_INDUSTRY);
        List<Island> outside = islands.stream().filter(island -> !island.male()).toList();
        int[] workers =
                Quotas.largestRemainder(
                        ON_ISLANDS, outside.stream().mapToLong(Island::population).toArray());
        for (int at = 0; at < workers.length; at++) {
            Island island = outside.get(at);
            places.add(
                    new Place(
                            LocationClass.ADMIN_ISLAND,
                            iso(island.atollCode()),
                            island.pcode(),
                            workers[at]));
        }
        return List.copyOf(places);
    }

    private static void addSites(
            List<Place> places, LocationClass kind, String[] atolls, long[] percent, int total) {
        int[] perAtoll = Quotas.largestRemainder(total, percent);
        for (int at = 0; at < atolls.length; at++) {
            boolean resort = kind == LocationClass.RESORT;
            int sites =
                    resort
                            ? Math.toIntExact(8 + 60 * percent[at] / 100)
                            : SITES_PER_INDUSTRIAL_ATOLL;
            long[] equal = new long[sites];
            java.util.Arrays.fill(equal, 1);
            int[] perSite = Quotas.largestRemainder(perAtoll[at], equal);
            for (int site = 0; site < sites; site++) {
                String atoll = iso(atolls[at]);
                String number = (site < 9 ? "0" : "") + (site + 1);
                String code = atoll + (resort ? "-R" : "-N") + number;
                places.add(new Place(kind, atoll, code, perSite[site]));
            }
        }
    }

    private static String iso(String atollCode) {
        String iso = ISO_OF_ATOLL.get(atollCode.equals("Adh") ? "ADh" : atollCode);
        if (iso == null) {
            throw new IllegalStateException("no ISO code is known for atoll " + atollCode);
        }
        return iso;
    }

    private static List<Island> read() {
        try (InputStream in = Places.class.getResourceAsStream("/population/islands.csv")) {
            if (in == null) {
                throw new IllegalStateException("population/islands.csv is not on the class path");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Places::island)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Island island(String line) {
        String[] cells = line.strip().split(",", -1);
        return new Island(cells[2], cells[1].equals("Male"), cells[3], Integer.parseInt(cells[4]));
    }
}
