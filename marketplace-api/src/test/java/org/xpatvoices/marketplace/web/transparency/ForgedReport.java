package org.xpatvoices.marketplace.web.transparency;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log of 20 entries with a report at position 12, published and signed rightly or not. */
final class ForgedReport {
    private static final KeyPair KEYS = keys();
    private static final String X = x(KEYS);
    private static final int AT = 12;
    private static final int SIZE = 20;

    /** What the report and its event say; a test changes one of them. */
    final Map<String, String> says = new LinkedHashMap<>();

    private final ForgedLog log = new ForgedLog(SIZE, 12);

    ForgedReport() {
        says.put("id", "rep_1");
        says.put("period", "2026-Q1");
        says.put("csv", "id,share\nC10.cash,0.5\n");
        says.put("cutOff", "11");
        says.put("loggedCutOff", "11");
        says.put("signer", thumbprint(X));
        says.put("key", X);
        says.put("alg", "EdDSA");
        says.put("typ", "compliance-report+json");
        says.put("documentId", "rep_1");
        says.put("loggedId", "rep_1");
    }

    ForgedReport saying(String what, String value) {
        says.put(what, value);
        return this;
    }

    static String otherKey() {
        return x(keys());
    }

    /** The report with its proof and files; what else was said is what went wrong. */
    Map<String, byte[]> files() {
        String json = says.getOrDefault("json", json());
        String jws = says.getOrDefault("jws", jws(says.getOrDefault("signed", json)));
        byte[] payload = payload(json, jws);
        log.put(AT - 1, entry(payload));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("policy", NoteKey.utf8(log.policy("none")));
        files.put("report-proof.json", NoteKey.utf8(document(payload)));
        files.put("report.json", NoteKey.utf8(json));
        files.put("report.csv", NoteKey.utf8(says.get("csv")));
        files.put("report.jws", NoteKey.utf8(jws));
        return files;
    }

    private String json() {
        return """
        {"audience":"PUBLIC","csvSha256":"%s","header":{"cutOffPosition":%s,"signingKeyId":"%s"},\
        "period":"%s","reportId":"%s","rows":[{"perMille":-5,"share":null}]}"""
                .formatted(
                        says.getOrDefault("csvSha256", sha256(says.get("csv"))),
                        says.get("cutOff"),
                        says.get("signer"),
                        says.get("period"),
                        says.get("id"));
    }

    private String jws(String signed) {
        String header =
                url(
                        NoteKey.utf8(
                                "{\"kid\":\"%s\",\"typ\":\"%s\",\"alg\":\"%s\"}"
                                        .formatted(
                                                says.getOrDefault("kid", says.get("signer")),
                                                says.get("typ"),
                                                says.get("alg"))));
        byte[] message = NoteKey.utf8(header + "." + url(NoteKey.utf8(signed)));
        return header + ".." + url(sign(message));
    }

    private byte[] payload(String json, String jws) {
        return NoteKey.utf8(
                """
                {"reportId":"%s","audience":"PUBLIC","period":"2026-Q1","cutOffPosition":%s,\
                "sha256":"%s","json":%s,"csv":%s,"signature":"%s","setsDigest":"00"}"""
                        .formatted(
                                says.get("loggedId"),
                                says.get("loggedCutOff"),
                                says.getOrDefault("sha256", sha256(json)),
                                quoted(json),
                                quoted(says.get("csv")),
                                jws));
    }

    private static byte[] entry(byte[] payload) {
        ByteBuffer sealed = ByteBuffer.allocate(8_192).put(new byte[16]);
        for (byte[] part :
                List.of(
                        NoteKey.utf8("evt"),
                        NoteKey.utf8("rep_1"),
                        NoteKey.utf8("0"),
                        NoteKey.utf8("Report"),
                        NoteKey.utf8("org.example.ReportPublished"),
                        NoteKey.utf8(""),
                        NoteKey.utf8("0"),
                        NoteKey.utf8("{}"),
                        payload)) {
            sealed.putInt(part.length).put(part);
        }
        byte[] text = new byte[sealed.position()];
        sealed.flip().get(text);
        return ByteBuffer.allocate(47)
                .put((byte) 1)
                .putLong(AT)
                .putShort((short) 100)
                .putInt(20_000)
                .put(NoteKey.sha256(text))
                .array();
    }

    private String document(byte[] payload) {
        return """
        {"format":"xpatvoices/report-proof/1","reportId":"%s","key":"%s","events":[{"position":%d,\
        "eventId":"evt","aggregateId":"rep_1","sequence":0,"aggregateType":"Report",\
        "type":"org.example.ReportPublished","revision":"","recordedAtMillis":0,"metadata":"%s",\
        "payload":"%s","salt":"%s","proof":"%s"}]}"""
                .formatted(
                        says.get("documentId"),
                        says.get("key"),
                        AT,
                        ForgedLog.base64(NoteKey.utf8("{}")),
                        ForgedLog.base64(payload),
                        ForgedLog.base64(new byte[16]),
                        log.proof(AT - 1, SIZE).replace("\n", "\\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(NoteKey.sha256(NoteKey.utf8(text)));
    }

    private static String thumbprint(String x) {
        String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        return url(NoteKey.sha256(NoteKey.utf8(jwk)));
    }

    private static String x(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        return url(java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEYS.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
