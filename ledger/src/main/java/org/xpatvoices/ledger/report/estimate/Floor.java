package org.xpatvoices.ledger.report.estimate;

import java.util.HashMap;
import java.util.Map;

/** How many workers of how many employers a figure must speak of. */
public record Floor(int workersMin) {
    private static final int EMPLOYERS_MIN = 3;
    private static final int LARGEST_PERCENT_MAX = 70;

    /** Nobody is fine as well: then there is nothing to tell. */
    boolean holdsOrIsEmpty(Members members) {
        return members.size() == 0 || holds(members);
    }

    public boolean holds(Members members) {
        if (members.size() < workersMin) {
            return false;
        }
        Map<Integer, Integer> perEmployer = new HashMap<>();
        int largest = 0;
        for (int at = 0; at < members.size(); at++) {
            largest = Math.max(largest, perEmployer.merge(members.employer(at), 1, Integer::sum));
        }
        return perEmployer.size() >= EMPLOYERS_MIN
                && 100L * largest <= (long) LARGEST_PERCENT_MAX * members.size();
    }
}
