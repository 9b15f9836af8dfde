package org.xpatvoices.marketplace.seed.population;

import java.util.ArrayList;
import java.util.List;

/** Values with whole-number weights, written as {@code value, weight, value, weight, …}. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private int[] weightArray = {};

    static <T> Weighted<T> of(T value, int weight) {
        return new Weighted<T>().and(value, weight);
    }

    Weighted<T> and(T value, int weight) {
        values.add(value);
        weights.add(weight);
        weightArray = weights.stream().mapToInt(Integer::intValue).toArray();
        return this;
    }

    T value(int position) {
        return values.get(position);
    }

    int[] weights() {
        return weightArray;
    }
}
