package org.xpatvoices.contracts.distribution;

import java.util.List;

/** Nodes of both halves, left to right; they tell nobody's share. */
public record ShareSumsView(String licenceId, List<SumView> left, List<SumView> right) {
    public ShareSumsView {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
