package org.xpatvoices.marketplace.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsent;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.packet.GetManifestKeys;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.PublicKeyView;
import org.xpatvoices.marketplace.query.Queries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks at what an assembly left behind, from outside: views, events and tables. */
final class PacketEvidence {
    private final Queries queries;
    private final JdbcTemplate jdbc;

    PacketEvidence(Queries queries, JdbcTemplate jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    PacketView decided(PacketId packet) {
        await().atMost(Duration.ofSeconds(120))
                .until(
                        () ->
                                queries.maybe(new GetPacket(packet), PacketView.class)
                                        .filter(view -> view.state() != PacketState.REQUESTED)
                                        .isPresent());
        return queries.one(new GetPacket(packet), PacketView.class);
    }

    PacketView sealed(PacketId packet) {
        PacketView view = decided(packet);
        assertThat(view.state()).as(view.reasons().toString()).isEqualTo(PacketState.SEALED);
        return view;
    }

    PacketState state(PacketId packet) {
        await().until(() -> queries.maybe(new GetPacket(packet), PacketView.class).isPresent());
        return queries.one(new GetPacket(packet), PacketView.class).state();
    }

    /** From the events themselves, as the side that pays reads them. */
    Set<String> payees(PacketId packet) {
        return new TreeSet<>(
                jdbc.queryForList(
                        """
                        select c ->> 'payeeId' from ledger.event_readable e, jsonb_array_elements(
                            e.payload -> 'contributors') c
                        where e.aggregate_id = ? and e.payload_type like '%PacketContributorsListed'
                        """,
                        String.class, packet.toString()));
    }

    String payeeOf(WorkerId worker) {
        return queries.one(new GetPayeeOfWorker(worker), String.class);
    }

    List<String> members(PacketId packet) {
        return jdbc.queryForList(
                "select grant_id from ledger.packet_member where packet_id = ?",
                String.class,
                packet.toString());
    }

    boolean withdrawn(GrantId grant) {
        return queries.maybe(new GetConsent(grant), ConsentView.class)
                .filter(view -> view.withdrawnAt() != null)
                .isPresent();
    }

    String leftOut(PacketId packet) {
        return text(
                "select left_out::text from ledger.packet_assembly where packet_id = ?", packet);
    }

    String work(PacketId packet) {
        return text(
                "select state || ' ' || attempts from ledger.packet_assembly where packet_id = ?",
                packet);
    }

    String lastStage(PacketId packet) {
        return text(
                "select stage || ' ' || percent from ledger.packet_progress where packet_id = ?",
                packet);
    }

    long files(PacketId packet) {
        return count("ledger.packet_file where packet_id = ?", packet);
    }

    long released(PacketId packet) {
        return count(
                "ledger.release join ledger.release_member using (packet_id) where packet_id = ?",
                packet);
    }

    long events(PacketId packet, String type) {
        return count(
                "ledger.event_readable where aggregate_id = ? and payload_type like '%"
                        + type
                        + "'",
                packet);
    }

    /** What the registry of releases says of the packet. */
    String renewed(PacketId packet) {
        return jdbc.queryForObject(
                """
                select payload ->> 'renews' from ledger.event_readable
                where aggregate_id = ? and payload_type like '%ReleaseRegistered'
                """,
                String.class, packet.toString());
    }

    byte[] content(PacketId packet, String path) {
        return jdbc.queryForObject(
                "select content from ledger.packet_file where packet_id = ? and path = ?",
                byte[].class,
                packet.toString(),
                path);
    }

    String everythingDelivered(PacketId packet) {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "select encode(content, 'escape') from ledger.packet_file where packet_id = ?",
                        String.class,
                        packet.toString()));
    }

    String everythingSaid(PacketId packet) {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "select payload::text from ledger.event_readable where aggregate_id = ?",
                        String.class,
                        packet.toString()));
    }

    void assertFilesAreAsSealed(PacketId packet, PacketView sealed) {
        assertThat(sealed.files())
                .extracting(PacketFile::path)
                .containsExactly(
                        "rows.csv",
                        "rows.jsonl",
                        "rows.parquet",
                        "datapackage.json",
                        "licence.html",
                        "manifest.json",
                        "manifest.jws");
        for (PacketFile file : sealed.files()) {
            byte[] content = content(packet, file.path());
            assertThat(content).hasSize(Math.toIntExact(file.bytes()));
            assertThat(sha256(content)).isEqualTo(file.sha256());
        }
        assertThat(sha256(content(packet, "manifest.json"))).isEqualTo(sealed.manifestSha256());
        assertThat(rows(packet)).hasSize(Math.toIntExact(sealed.rows()));
    }

    /** With nothing but the public key and the two files. */
    void assertManifestIsSigned(PacketId packet) throws ParseException, JOSEException {
        PublicKeyView known = queries.list(new GetManifestKeys(), PublicKeyView.class).getFirst();
        var manifest = new Payload(content(packet, "manifest.json"));
        var jws = JWSObject.parse(new String(content(packet, "manifest.jws")), manifest);
        var key = new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(known.x())).build();

        assertThat(jws.getHeader().getKeyID()).isEqualTo(known.keyId());
        assertThat(jws.verify(new Ed25519Verifier(key))).isTrue();
        assertThat(manifest.toString()).contains("\"signingKeyId\":\"" + known.keyId() + "\"");
    }

    /** Counted from the text alone: first the generalised columns, then one sensitive one. */
    void assertClassesFulfilTheFloors(PacketId packet, int quasi) {
        Map<List<String>, List<String>> classes = new HashMap<>();
        for (List<String> cells : rows(packet)) {
            classes.computeIfAbsent(cells.subList(0, quasi), _ -> new ArrayList<>())
                    .add(cells.get(quasi));
        }
        assertThat(classes.values()).allMatch(answers -> answers.size() >= 11);
        assertThat(classes.values()).allMatch(answers -> Set.copyOf(answers).size() >= 3);
    }

    List<List<String>> rows(PacketId packet) {
        return new String(content(packet, "rows.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private long count(String from, PacketId packet) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class, packet.toString());
    }

    private String text(String sql, PacketId packet) {
        return String.join(" ", jdbc.queryForList(sql, String.class, packet.toString()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Of how many members it is kept what was told, under a key that the vault has. */
    long toldUnderKnownKeys(PacketId packet) {
        return count(
                """
                ledger.release_member
                join vault.data_key on key_id = encode(substring(told for 16), 'hex')::uuid
                where packet_id = ? and length(told) > 60
                """,
                packet);
    }
}
