package org.xpatvoices.marketplace.web.transparency;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log of 70 entries in which epochs were closed at positions 31 and 61, rightly or not. */
final class ForgedEpochs {
    static final String FIRST = "1,1,30,5:20 7:10";
    static final String SECOND = "2,31,60,5:19 7:10 110:1";
    private static final int SIZE = 70;

    private final ForgedLog log = new ForgedLog(SIZE, 7);
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * @param claims per epoch {@code number,first,last,kind:count …}, the first closed at position
     *     31, the next at 61
     */
    ForgedEpochs(String... claims) {
        for (int at = 0; at < claims.length; at++) {
            log.put(30 + 30 * at, entry(31 + 30 * at, claims[at]));
        }
        files.put("policy", NoteKey.utf8(log.policy("none")));
        for (int at = 0; at < claims.length; at++) {
            files.put("epoch" + at, NoteKey.utf8(document(31 + 30 * at, claims[at])));
        }
        files.put("entries", log.bundle(0, SIZE));
    }

    Map<String, byte[]> files() {
        return files;
    }

    ForgedEpochs without(String name) {
        files.remove(name);
        return this;
    }

    /** Another bundle, or several, in place of all entries. */
    ForgedEpochs withEntries(int... bounds) {
        files.remove("entries");
        for (int at = bounds.length - 2; at >= 0; at -= 2) {
            files.put("entries" + at, log.bundle(bounds[at], bounds[at + 1]));
        }
        return this;
    }

    ForgedEpochs withChangedEntry(int index, int at) {
        files.get("entries")[index * 49 + at] ^= 1;
        return this;
    }

    private static byte[] entry(int position, String claim) {
        ByteBuffer sealed = ByteBuffer.allocate(4_096).put(new byte[16]);
        for (byte[] part :
                List.of(
                        NoteKey.utf8("evt"),
                        NoteKey.utf8("log_1"),
                        NoteKey.utf8("0"),
                        NoteKey.utf8("LogEpochs"),
                        NoteKey.utf8("org.example.EpochClosed"),
                        NoteKey.utf8(""),
                        NoteKey.utf8("0"),
                        NoteKey.utf8("{}"),
                        payload(claim))) {
            sealed.putInt(part.length).put(part);
        }
        byte[] text = new byte[sealed.position()];
        sealed.flip().get(text);
        return ByteBuffer.allocate(47)
                .put((byte) 1)
                .putLong(position)
                .putShort((short) 110)
                .putInt(20_000)
                .put(NoteKey.sha256(text))
                .array();
    }

    private static byte[] payload(String claim) {
        String[] words = claim.split(",");
        StringBuilder counts = new StringBuilder();
        for (String one : words[3].split(" ")) {
            String[] pair = one.split(":");
            counts.append(counts.isEmpty() ? "" : ",")
                    .append("{\"kind\":%s,\"name\":\"\",\"count\":%s}".formatted(pair[0], pair[1]));
        }
        return NoteKey.utf8(
                "{\"epoch\":%s,\"firstPosition\":%s,\"lastPosition\":%s,\"counts\":[%s]}"
                        .formatted(words[0], words[1], words[2], counts));
    }

    private String document(int position, String claim) {
        return """
        {"format":"xpatvoices/epoch-proof/1","events":[{"position":%d,"eventId":"evt",\
        "aggregateId":"log_1","sequence":0,"aggregateType":"LogEpochs",\
        "type":"org.example.EpochClosed","revision":"","recordedAtMillis":0,"metadata":"%s",\
        "payload":"%s","salt":"%s","proof":"%s"}]}"""
                .formatted(
                        position,
                        ForgedLog.base64(NoteKey.utf8("{}")),
                        ForgedLog.base64(payload(claim)),
                        ForgedLog.base64(new byte[16]),
                        log.proof(position - 1, SIZE).replace("\n", "\\n"));
    }
}
