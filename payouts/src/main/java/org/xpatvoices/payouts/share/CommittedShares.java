package org.xpatvoices.payouts.share;

import org.xpatvoices.contracts.distribution.Share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * All shares of one sale in two trees of sums. Each share is cut into a random part and the rest,
 * modulo 2^64; the parts stand in a tree each, in an order of chance. So the sums on the way from
 * one's own parts to the root are random numbers, which tell nobody's share, and still all parts
 * together make the price.
 */
public final class CommittedShares {
    /** Names this way of committing; another way gets another name. */
    public static final String SCHEME = "xpatvoices/share-sum-tree/1";

    private static final byte LEAF = 0;

    /** Lower rows could show single parts of a sale with few payees. */
    private static final int SHOWN_HEIGHT_MIN = 4;

    private static final int SHOWN_NODES_MAX = 64;
    private static final int SLICE = 2_000;

    private final List<Half> halves;
    private final List<Share> shares;
    private final ShareBlinding blinding;

    private CommittedShares(List<Share> shares, List<Half> halves, ShareBlinding blinding) {
        this.halves = halves;
        this.blinding = blinding;
        this.shares = shares;
    }

    /** One tree, and the parts in it. */
    private record Half(SumTree tree, List<Leaf> leaves) {
        int place(String payeeId) {
            int place = 0;
            while (!leaves.get(place).payeeId().equals(payeeId)) {
                place++;
            }
            return place;
        }
    }

    private record Leaf(
            String payeeId, byte[] holder, ShareBlinding.Part part, long value, long units) {}

    /** A share with what hides it. */
    private record Hidden(
            Share share, byte[] holder, ShareBlinding.Part one, ShareBlinding.Part other) {
        /** The part that is pure chance. */
        Leaf left() {
            return new Leaf(share.payeeId(), holder, one, one.mask(), share.units());
        }

        /** What is left to the share. */
        Leaf right() {
            long rest = share.amountMicro() - one.mask();
            return new Leaf(share.payeeId(), holder, other, rest, share.units());
        }
    }

    /** One part of a share, with what leads from it to the root of its half. */
    public record OpenedPart(int half, int index, long value, byte[] salt, List<Sum> path) {
        public OpenedPart {
            path = List.copyOf(path);
        }
    }

    /** A share, opened for the one who has it. */
    public record Opened(Share share, byte[] holder, List<OpenedPart> parts) {
        public Opened {
            parts = List.copyOf(parts);
        }
    }

    /** On every core, for somebody who waits. */
    public static CommittedShares of(String licenceId, List<Share> shares, ShareBlinding blinding) {
        return of(licenceId, shares, blinding, IntStream::parallel);
    }

    /** On one core, beside work that is waited for. */
    public static CommittedShares inTheBackground(
            String licenceId, List<Share> shares, ShareBlinding blinding) {
        return of(licenceId, shares, blinding, IntStream::sequential);
    }

    private static CommittedShares of(
            String licenceId,
            List<Share> shares,
            ShareBlinding blinding,
            UnaryOperator<IntStream> cores) {
        List<Hidden> hidden = hidden(licenceId, shares, blinding, cores);
        List<Function<Hidden, Leaf>> sides = List.of(Hidden::left, Hidden::right);
        List<Half> halves =
                cores.apply(IntStream.range(0, sides.size()))
                        .mapToObj(half -> half(half, licenceId, hidden, sides.get(half)))
                        .toList();
        return new CommittedShares(shares, halves, blinding);
    }

    /** Keyed hashes are the most of the work: a core takes a slice, with a key of its own. */
    private static List<Hidden> hidden(
            String licenceId,
            List<Share> shares,
            ShareBlinding blinding,
            UnaryOperator<IntStream> cores) {
        return cores.apply(IntStream.range(0, Math.ceilDiv(shares.size(), SLICE)))
                .mapToObj(
                        slice -> {
                            ShareBlinding own = blinding.another();
                            int from = slice * SLICE;
                            return shares
                                    .subList(from, Math.min(shares.size(), from + SLICE))
                                    .stream()
                                    .map(share -> hidden(licenceId, share, own))
                                    .toList();
                        })
                .flatMap(List::stream)
                .toList();
    }

    private static Hidden hidden(String licenceId, Share share, ShareBlinding blinding) {
        return new Hidden(
                share,
                blinding.holder(share.payeeId()),
                blinding.part(0, licenceId, share.payeeId()),
                blinding.part(1, licenceId, share.payeeId()));
    }

    /** What goes into the log. */
    public Sum root() {
        return SumTree.node(
                SumTree.sha256(), halves.get(0).tree().root(), halves.get(1).tree().root());
    }

    /** Sums over many parts of a half each; together they hash and add up to the root. */
    public List<Sum> shown(int half) {
        return halves.get(half).tree().row(SHOWN_HEIGHT_MIN, SHOWN_NODES_MAX);
    }

    /** For the eyes of this payee only; empty if the payee has no share. */
    public Optional<Opened> open(String payeeId) {
        return shares.stream()
                .filter(share -> share.payeeId().equals(payeeId))
                .findFirst()
                .map(
                        share ->
                                new Opened(
                                        share,
                                        blinding.holder(payeeId),
                                        List.of(part(0, payeeId), part(1, payeeId))));
    }

    private OpenedPart part(int number, String payeeId) {
        Half half = halves.get(number);
        int index = half.place(payeeId);
        Leaf leaf = half.leaves().get(index);
        return new OpenedPart(
                number, index, leaf.value(), leaf.part().salt(), half.tree().path(index));
    }

    private static Half half(
            int number, String licenceId, List<Hidden> hidden, Function<Hidden, Leaf> side) {
        List<Leaf> leaves =
                ByChance.sorted(
                        hidden.stream().map(side).toList(),
                        leaf -> leaf.part().place(),
                        Leaf::payeeId);
        byte[] licence = licenceId.getBytes(StandardCharsets.UTF_8);
        MessageDigest sha256 = SumTree.sha256();
        List<Sum> sums = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            sha256.update(LEAF);
            sha256.update(leaf.part().salt());
            sha256.update((byte) number);
            sha256.update(twoNumbers(leaf.value(), leaf.units()));
            sha256.update(leaf.holder());
            sums.add(new Sum(leaf.value(), sha256.digest(licence)));
        }
        return new Half(new SumTree(sums), leaves);
    }

    private static byte[] twoNumbers(long one, long other) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(one).putLong(other).array();
    }
}
