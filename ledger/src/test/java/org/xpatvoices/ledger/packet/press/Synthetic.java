package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.files.LogCheckpoint;
import org.xpatvoices.ledger.packet.files.PacketHeader;
import org.xpatvoices.ledger.packet.files.PacketLicence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Synthetic records of an employment-contract product; nothing in them comes from a person. */
public final class Synthetic {
    public static final List<String> QUASI =
            List.of("birthYear", "nationality", "sex", "place", "sector", "occupation");
    public static final List<String> SENSITIVE = List.of("basicWage");
    public static final List<String> PLAIN = List.of("version", "food", "hoursPerWeek");

    private static final String[] NATIONS = {
        "BGD", "BGD", "BGD", "BGD", "BGD", "BGD", "IND", "IND", "LKA", "NPL", "PHL", "EGY"
    };
    private static final String[] PLACES = {
        "MV-MLE|GREATER_MALE",
        "MV-MLE|GREATER_MALE",
        "MV-26|RESORT",
        "MV-02|RESORT",
        "MV-20|ADMIN_ISLAND",
        "MV-01|ADMIN_ISLAND",
        "MV-23|ADMIN_ISLAND",
        "MV-26|INDUSTRIAL"
    };
    private static final String[] JOBS = {
        "F 9313", "F 7112", "I 5131", "I 9112", "G 5223", "N 9112", "H 8322", "A 6222"
    };

    private Synthetic() {}

    public static PressOrder order() {
        return new PressOrder(header(), QUASI, SENSITIVE, PLAIN, PrivacyModel.FLOORS);
    }

    public static PacketHeader header() {
        return new PacketHeader(
                "pkt_00000000000000000000000000000001",
                1,
                "2026-Q3",
                Optional.empty(),
                "Contracts, third quarter of 2026 (synthetic)",
                List.of("RESEARCH", "DUE_DILIGENCE"),
                "employment-contract@1.0.0",
                new LogCheckpoint(4711, "bG9n".repeat(10) + "bG8="),
                4,
                PacketLicence.version1(),
                Optional.empty());
    }

    public static List<AdmittedRecord> records(long seed, int count) {
        var random = new SplittableRandom(seed);
        var records = new ArrayList<AdmittedRecord>(count);
        for (int i = 0; i < count; i++) {
            String[] job = JOBS[random.nextInt(JOBS.length)].split(" ");
            int wage = 3_000 + random.nextInt(6_000);
            records.add(
                    new AdmittedRecord(
                            "worker-" + i,
                            "employer-" + random.nextInt(Math.max(5, count / 25)),
                            List.of(
                                    Integer.toString(18 + random.nextInt(45)),
                                    NATIONS[random.nextInt(NATIONS.length)],
                                    random.nextInt(12) == 0 ? "F" : "M",
                                    PLACES[random.nextInt(PLACES.length)],
                                    job[0],
                                    job[1],
                                    random.nextInt(20) == 0
                                            ? "NOT_STATED"
                                            : wage * 1_000_000L + " MVR",
                                    "ACTUAL",
                                    random.nextBoolean() ? "FREE" : "DEDUCTED",
                                    Integer.toString(40 + random.nextInt(50)))));
        }
        return records;
    }
}
