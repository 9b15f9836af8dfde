package org.xpatvoices.verifier;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The files of a packet beside what was said of them when it was sealed. */
final class PacketFiles {
    static final String MANIFEST = "manifest.json";

    private PacketFiles() {}

    /** Every given file must be one of the packet, byte for byte; answers how many there were. */
    static int mustMatch(JsonObject sealed, Map<String, byte[]> files) throws Rejected {
        Map<String, JsonObject> listed = new TreeMap<>();
        for (JsonObject file : sealed.objects("files")) {
            listed.put(file.text("path"), file);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] content = file.getValue();
            if (file.getKey().equals(MANIFEST)) {
                mustHash(file.getKey(), content, sealed.text("manifestSha256"));
                continue;
            }
            JsonObject said = listed.get(file.getKey());
            if (said == null) {
                throw new Rejected("the packet was sealed without a file " + file.getKey());
            }
            if (content.length != said.count("bytes")) {
                throw new Rejected(
                        "%s has %d bytes, not %d"
                                .formatted(file.getKey(), content.length, said.count("bytes")));
            }
            mustHash(file.getKey(), content, said.text("sha256"));
        }
        return files.size();
    }

    private static void mustHash(String name, byte[] content, String sha256) throws Rejected {
        String actual = HexFormat.of().formatHex(Bytes.sha256(content));
        if (!actual.equals(sha256)) {
            throw new Rejected(
                    "%s has the digest %s, but was sealed with %s".formatted(name, actual, sha256));
        }
    }
}
