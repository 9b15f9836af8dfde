package org.xpatvoices.payouts.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.distribution.Share;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** All parts make the price, each payee finds their own, and the way there tells nothing. */
class CommittedSharesTest {
    private static final String LICENCE = "lic_00000000000000000000000000000001";
    private static final byte[] SECRET = "a secret of thirty-two bytes....".getBytes();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 17, 31, 33, 200, 2_001})
    void thePartsOfAnySaleMakeItsPrice(int payees) {
        List<Share> shares = shares(payees);
        CommittedShares committed = committed(shares);
        long price = shares.stream().mapToLong(Share::amountMicro).sum();

        assertThat(committed.root().value()).isEqualTo(price);
        assertThat(sum(committed.shown(0)) + sum(committed.shown(1))).isEqualTo(price);
        for (Share share : shares) {
            CommittedShares.Opened opened = committed.open(share.payeeId()).orElseThrow();
            long parts = opened.parts().stream().mapToLong(CommittedShares.OpenedPart::value).sum();
            assertThat(parts).isEqualTo(share.amountMicro());
            assertThat(climbed(opened, payees, share)).isEqualTo(committed.root().hashText());
        }
    }

    @Test
    void theOrderInWhichSharesComeChangesNothing() {
        List<Share> shares = shares(300);
        List<Share> shuffled = new ArrayList<>(shares);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(committed(shuffled).root().hashText())
                .isEqualTo(committed(shares).root().hashText());
    }

    @Test
    void anotherAmountUnitPayeeLicenceOrSecretIsAnotherRoot() {
        List<Share> shares = shares(20);
        Set<String> roots = new HashSet<>();
        roots.add(committed(shares).root().hashText());
        Share first = shares.getFirst();
        for (Share other :
                List.of(
                        new Share(first.payeeId(), first.units(), first.amountMicro() + 1),
                        new Share(first.payeeId(), first.units() + 1, first.amountMicro()),
                        new Share("pye_other", first.units(), first.amountMicro()))) {
            List<Share> changed = new ArrayList<>(shares);
            changed.set(0, other);
            roots.add(committed(changed).root().hashText());
        }
        ShareBlinding blinding = new ShareBlinding(new byte[32]);
        roots.add(CommittedShares.of(LICENCE, shares, blinding).root().hashText());
        roots.add(
                CommittedShares.of("lic_other", shares, new ShareBlinding(SECRET))
                        .root()
                        .hashText());

        assertThat(roots).hasSize(6);
    }

    /** Real amounts are small numbers; a random one of 64 bits is beyond them all but never. */
    @Test
    void theWayToTheRootShowsNoAmountAndNoSumOfAmounts() {
        List<Share> shares = shares(64);
        CommittedShares committed = committed(shares);
        for (Share share : shares) {
            for (var part : committed.open(share.payeeId()).orElseThrow().parts()) {
                assertThat(part.path())
                        .allSatisfy(
                                sum ->
                                        assertThat(Long.compareUnsigned(sum.value(), 1L << 40))
                                                .isPositive());
            }
        }
        assertThat(committed.shown(0)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theHolderIsTheSameInEverySaleAndNobodyElses() {
        List<Share> shares = shares(5);
        CommittedShares other = CommittedShares.of("lic_other", shares, new ShareBlinding(SECRET));
        Set<String> holders = new HashSet<>();
        for (Share share : shares) {
            byte[] holder = committed(shares).open(share.payeeId()).orElseThrow().holder();
            assertThat(other.open(share.payeeId()).orElseThrow().holder()).isEqualTo(holder);
            holders.add(java.util.HexFormat.of().formatHex(holder));
        }

        assertThat(holders).hasSize(5);
        assertThat(other.open("pye_stranger")).isEmpty();
    }

    private static CommittedShares committed(List<Share> shares) {
        return CommittedShares.of(LICENCE, shares, new ShareBlinding(SECRET));
    }

    private static List<Share> shares(int payees) {
        return IntStream.range(0, payees)
                .mapToObj(i -> new Share("pye_%032x".formatted(i), 1 + i % 3, 1_000L + 7L * i))
                .toList();
    }

    private static long sum(List<Sum> sums) {
        return sums.stream().mapToLong(Sum::value).sum();
    }

    private static String climbed(CommittedShares.Opened opened, int count, Share share) {
        List<Sum> roots = new ArrayList<>();
        for (var part : opened.parts()) {
            MessageDigest sha256 = SumTree.sha256();
            sha256.update((byte) 0);
            sha256.update(part.salt());
            sha256.update((byte) part.half());
            sha256.update(
                    java.nio.ByteBuffer.allocate(16)
                            .putLong(part.value())
                            .putLong(share.units())
                            .array());
            sha256.update(opened.holder());
            Sum sum = new Sum(part.value(), sha256.digest(LICENCE.getBytes()));
            int at = part.index();
            int used = 0;
            for (int width = count; width > 1; width = (width + 1) / 2) {
                if ((at ^ 1) < width) {
                    Sum sibling = part.path().get(used++);
                    sum =
                            at % 2 == 0
                                    ? SumTree.node(sha256, sum, sibling)
                                    : SumTree.node(sha256, sibling, sum);
                }
                at /= 2;
            }
            assertThat(used).isEqualTo(part.path().size());
            roots.add(sum);
        }
        return SumTree.node(SumTree.sha256(), roots.get(0), roots.get(1)).hashText();
    }
}
