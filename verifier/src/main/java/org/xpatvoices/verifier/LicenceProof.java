package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a licence stands on: packet, sale and shares are in the log and agree with each other. */
final class LicenceProof {
    static final String FORMAT = "xpatvoices/licence-proof/1";
    static final String SEALED = "PacketSealed";
    private static final String SOLD = "LicenceSold";
    private static final String COMPUTED = "DistributionComputed";
    private static final String COMMITTED = "SharesCommitted";

    private static final Set<String> MEMBERS =
            Set.of("format", "licenceId", "packetId", "events", "shares", CutOffProof.CUT_OFF);

    private LicenceProof() {}

    static Shown mustHold(JsonObject document, Policy policy, Map<String, byte[]> files)
            throws Rejected {
        document.mustHaveOnly(MEMBERS);
        ProvenEvents events = ProvenEvents.of(document, policy, SEALED, SOLD, COMPUTED, COMMITTED);
        JsonObject sold = events.payload(SOLD);
        mustAgree(document, events);
        mustAddUp(document, events.payload(COMMITTED));
        int matched = PacketFiles.mustMatch(events.payload(SEALED), files);
        List<Checkpoint> under = new ArrayList<>(events.checkpoints());
        Optional<Checkpoint> grown = CutOffProof.mustHold(document, events, policy, files);
        grown.ifPresent(under::add);
        return new Shown(
                "licence %s: packet, sale and price %d %s = sum of %d shares; %d files match%s"
                        .formatted(
                                sold.text("licenceId"),
                                sold.count("priceMicro"),
                                sold.text("currency"),
                                sold.count("contributorCount"),
                                matched,
                                grown.isPresent()
                                        ? "; the log only grew since the cut-off "
                                                + events.payload(SEALED).count("cutOffPosition")
                                        : ""),
                under);
    }

    private static void mustAgree(JsonObject document, ProvenEvents events) throws Rejected {
        JsonObject sealed = events.payload(SEALED);
        JsonObject sold = events.payload(SOLD);
        JsonObject computed = events.payload(COMPUTED);
        JsonObject committed = events.payload(COMMITTED);
        String licence = document.text("licenceId");
        for (JsonObject event : new JsonObject[] {sold, computed, committed}) {
            events.mustAgree("licence", licence, event.text("licenceId"));
            events.mustAgree("currency", sold.text("currency"), event.text("currency"));
        }
        for (JsonObject event : new JsonObject[] {sealed, sold, computed}) {
            events.mustAgree("packet", document.text("packetId"), event.text("packetId"));
        }
        for (JsonObject event : new JsonObject[] {computed, committed}) {
            events.mustAgree("price", sold.count("priceMicro"), event.count("totalMicro"));
            events.mustAgree(
                    "contributors", sold.count("contributorCount"), event.count("shareCount"));
        }
        events.mustAgree(
                "contributors", sold.count("contributorCount"), sealed.count("contributorCount"));
        events.mustAgree(
                "contributors", sold.text("contributorsSha256"), sealed.text("contributorsSha256"));
    }

    private static void mustAddUp(JsonObject document, JsonObject committed) throws Rejected {
        if (!committed.text("scheme").equals(SumTree.SCHEME)) {
            throw new Rejected("shares are committed in an unknown way");
        }
        JsonObject shares = document.object("shares");
        SumTree.Sum root =
                SumTree.node(
                        SumTree.join(SumTree.sums(shares.objects("left"))),
                        SumTree.join(SumTree.sums(shares.objects("right"))));
        byte[] expected = Bytes.hex(committed.text("root"), Merkle.BYTES);
        if (!Arrays.equals(root.hash(), expected)) {
            throw new Rejected(
                    "the shares do not hash to the committed root "
                            + HexFormat.of().formatHex(expected));
        }
        if (root.value() != committed.count("totalMicro")) {
            throw new Rejected("the shares do not sum to the price");
        }
    }
}
