package org.xpatvoices.verifier;

import java.util.Arrays;
import java.util.List;

/** That one share is part of a price, for the one whose share it is. */
final class ShareProof {
    static final String FORMAT = "xpatvoices/share-proof/1";

    private ShareProof() {}

    /** Checks it whole; answers what was shown and under which checkpoints. */
    static Shown mustHold(JsonObject document, Policy policy) throws Rejected {
        ProvenEvents events = ProvenEvents.of(document, policy, "SharesCommitted");
        JsonObject committed = events.payload("SharesCommitted");
        String licence = document.text("licenceId");
        String currency = document.text("currency");
        long amount = document.count("amountMicro");
        events.mustAgree("licence", licence, committed.text("licenceId"));
        events.mustAgree("currency", currency, committed.text("currency"));
        events.mustAgree("scheme", SumTree.SCHEME, committed.text("scheme"));
        List<JsonObject> parts = document.objects("parts");
        if (parts.size() != 2) {
            throw new Rejected("a share has two parts");
        }
        long price = committed.count("totalMicro");
        mustAddUp(parts, document, committed);
        if (amount > price) {
            throw new Rejected("the share is larger than the price");
        }
        return new Shown(
                "share of %d millionths of %s in the price %d of licence %s"
                        .formatted(amount, currency, price, licence),
                events.checkpoints());
    }

    private static void mustAddUp(List<JsonObject> parts, JsonObject document, JsonObject committed)
            throws Rejected {
        SumTree.Sum left = half(0, parts.get(0), document, committed);
        SumTree.Sum right = half(1, parts.get(1), document, committed);
        SumTree.Sum root = SumTree.node(left, right);
        byte[] expected = Bytes.hex(committed.text("root"), Merkle.BYTES);
        if (!Arrays.equals(root.hash(), expected)
                || root.value() != committed.count("totalMicro")) {
            throw new Rejected("the parts do not lead to the committed root and price");
        }
        if (value(parts.get(0)) + value(parts.get(1)) != document.count("amountMicro")) {
            throw new Rejected("the two parts do not make the amount");
        }
    }

    private static SumTree.Sum half(
            int half, JsonObject part, JsonObject document, JsonObject committed) throws Rejected {
        if (part.count("half") != half) {
            throw new Rejected("the parts of a share stand in the wrong order");
        }
        SumTree.Sum leaf =
                SumTree.leaf(
                        Bytes.hex(part.text("salt"), SumTree.SALT_BYTES),
                        half,
                        value(part),
                        document.count("units"),
                        document.text("licenceId"),
                        Bytes.hex(document.text("holder"), Merkle.BYTES));
        return SumTree.climb(
                leaf,
                part.count("index"),
                committed.count("shareCount"),
                SumTree.sums(part.objects("path")));
    }

    private static long value(JsonObject part) throws Rejected {
        return SumTree.unsigned(part.text("value"));
    }
}
