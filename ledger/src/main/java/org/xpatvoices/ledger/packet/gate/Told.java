package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Place;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a packet told of one worker, sealed under the consent that its answers came from and kept
 * beside the membership: it opens as long as those answers do.
 */
public record Told(String packetId, String worker, String grantId, String keyId, byte[] ciphertext)
        implements ContentVault.Sealed {
    private static final String BETWEEN = "\n";
    private static final int UUID_BYTES = 2 * Long.BYTES;

    /** Where it is sealed. */
    public static Place placeOf(String packetId, String worker) {
        return new Place("ReleaseRegistered", packetId, worker, "1");
    }

    /**
     * What is sealed: the answers in the order of the names of their columns.
     *
     * @param columns as {@link GateOrder#answered} names them
     * @param answers one for each of them
     */
    public static String text(List<String> columns, List<String> answers) {
        if (columns.size() == 1) {
            return answers.getFirst();
        }
        var sorted = new TreeMap<String, String>();
        for (int column = 0; column < columns.size(); column++) {
            sorted.put(columns.get(column), answers.get(column));
        }
        return String.join(BETWEEN, sorted.values());
    }

    /**
     * The answers by their columns; none if they are not as many.
     *
     * @param columns of the packet, as groups name them, in their order
     */
    static Map<String, String> read(String text, List<String> columns) {
        String[] answers = text.split(BETWEEN, -1);
        var read = new TreeMap<String, String>();
        for (int column = 0;
                answers.length == columns.size() && column < answers.length;
                column++) {
            read.put(columns.get(column), answers[column]);
        }
        return read;
    }

    /** As it is stored: the ids of key and grant, 16 bytes each, and the sealed bytes. */
    public static byte[] stored(String keyId, String grantId, byte[] ciphertext) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * UUID_BYTES + ciphertext.length);
        put(bytes, UUID.fromString(keyId));
        put(bytes, GrantId.of(grantId).value());
        return bytes.put(ciphertext).array();
    }

    static Told of(String packetId, String worker, byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        String keyId = uuid(bytes).toString();
        String grantId = new GrantId(uuid(bytes)).toString();
        var ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        return new Told(packetId, worker, grantId, keyId, ciphertext);
    }

    @Override
    public Place place() {
        return placeOf(packetId, worker);
    }

    @Override
    public SealedContent content() {
        return new SealedContent(keyId, Base64.getEncoder().encodeToString(ciphertext));
    }

    private static void put(ByteBuffer bytes, UUID value) {
        bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
