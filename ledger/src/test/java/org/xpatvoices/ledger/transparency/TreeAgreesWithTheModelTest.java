package org.xpatvoices.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Tiles, roots and proofs beside a model that knows no tiles. */
class TreeAgreesWithTheModelTest {
    private final Map<TileId, byte[]> stored = new HashMap<>();
    private final TreeHash hash = new TreeHash();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onRandomTreesGrownInRandomSteps(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int size = random.nextInt(1, 5_001);
        List<byte[]> entries = entries(random, size);
        grow(entries, random);
        StoredTree tree = tree(size);

        assertThat(tree.root()).as("seed %d, size %d", seed, size).isEqualTo(root(entries));
        for (int look = 0; look < 40; look++) {
            int index = random.nextInt(size);
            int earlier = random.nextInt(1, size + 1);
            assertThat(tree.inclusion(index))
                    .as("seed %d, leaf %d of %d", seed, index, size)
                    .containsExactlyElementsOf(NaiveTree.path(index, entries));
            assertThat(tree.consistency(earlier))
                    .as("seed %d, from %d to %d", seed, earlier, size)
                    .containsExactlyElementsOf(NaiveTree.proof(earlier, entries));
            assertThat(tree.rootAt(earlier)).isEqualTo(root(entries.subList(0, earlier)));
        }
    }

    @Test
    void atEverySmallSizeAndAroundEveryFullTile() {
        List<byte[]> entries = entries(RandomGenerator.of("L64X128MixRandom"), 1_030);
        GrowingTree growing = GrowingTree.empty();
        for (int size = 0; size <= entries.size(); size++) {
            if (size < 40 || size % 256 < 3 || size % 256 > 253) {
                assertThat(growing.root())
                        .as("size %d", size)
                        .isEqualTo(root(entries.subList(0, size)));
            }
            if (size < entries.size()) {
                growing.append(hash.leaf(entries.get(size)));
            }
        }
    }

    @Test
    void goesOnFromWhatWasStoredAsIfItHadNeverStopped() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<byte[]> entries = entries(random, 70_000);
        GrowingTree uninterrupted = GrowingTree.empty();
        entries.forEach(entry -> uninterrupted.append(hash.leaf(entry)));
        long at = 0;
        while (at < entries.size()) {
            GrowingTree restarted = GrowingTree.from(at, this::tile);
            long until = Math.min(entries.size(), at + random.nextInt(1, 20_000));
            for (; at < until; at++) {
                restarted.append(hash.leaf(entries.get((int) at)));
            }
            stored.putAll(restarted.takeChanges());
        }

        assertThat(tree(at).root()).isEqualTo(uninterrupted.root());
        assertThat(new TileId(0, 273).widthIn(at)).isEqualTo(112);
        assertThat(new TileId(1, 1).widthIn(at)).isEqualTo(17);
        assertThat(new TileId(2, 0).widthIn(at)).isEqualTo(1);
        assertThat(new TileId(2, 1).widthIn(at)).isZero();
    }

    private void grow(List<byte[]> entries, RandomGenerator random) {
        GrowingTree growing = GrowingTree.empty();
        for (byte[] entry : entries) {
            growing.append(hash.leaf(entry));
            if (random.nextInt(100) == 0) {
                stored.putAll(growing.takeChanges());
            }
        }
        stored.putAll(growing.takeChanges());
    }

    private StoredTree tree(long size) {
        return new StoredTree(this::tile, size);
    }

    private byte[] tile(TileId id, int width) {
        byte[] prefix = new byte[width * TreeHash.BYTES];
        System.arraycopy(stored.get(id), 0, prefix, 0, prefix.length);
        return prefix;
    }

    private static byte[] root(List<byte[]> entries) {
        return NaiveTree.root(entries);
    }

    private static List<byte[]> entries(RandomGenerator random, int count) {
        List<byte[]> entries = new ArrayList<>();
        IntStream.range(0, count)
                .forEach(
                        _ -> {
                            byte[] entry = new byte[random.nextInt(1, 60)];
                            random.nextBytes(entry);
                            entries.add(entry);
                        });
        return entries;
    }
}
