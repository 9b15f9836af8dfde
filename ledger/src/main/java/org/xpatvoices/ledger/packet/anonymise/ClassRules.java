package org.xpatvoices.ledger.packet.anonymise;

/**
 * What every class must fulfil, in integers. Rules of any strength stay in this package, where they
 * compare algorithms; everybody else brings a {@link PrivacyModel}, which knows the floors.
 *
 * @param k workers per class
 * @param l distinct answers per class, for each sensitive column
 * @param employers employers per class
 * @param largestEmployerPercent the share of workers that one employer may have in a class
 * @param distanceBasisPoints how far a class's answers may lie from the whole packet's (t-closeness
 *     with equal distances); 10,000 asks nothing
 */
record ClassRules(
        int k, int l, int employers, int largestEmployerPercent, int distanceBasisPoints) {
    static final int ANY_PERCENT = 100;
    static final int ANY_DISTANCE = 10_000;

    ClassRules {
        if (k < 1
                || l < 1
                || employers < 1
                || largestEmployerPercent < 1
                || largestEmployerPercent > ANY_PERCENT
                || distanceBasisPoints < 0
                || distanceBasisPoints > ANY_DISTANCE) {
            throw new IllegalArgumentException(
                    "no such rules: k=%d l=%d employers=%d dominance=%d t=%d"
                            .formatted(
                                    k, l, employers, largestEmployerPercent, distanceBasisPoints));
        }
    }

    static ClassRules sizeOnly(int k) {
        return new ClassRules(k, 1, 1, ANY_PERCENT, ANY_DISTANCE);
    }

    static ClassRules sizeAndVariety(int k, int l) {
        return new ClassRules(k, l, 1, ANY_PERCENT, ANY_DISTANCE);
    }

    boolean asksDistance() {
        return distanceBasisPoints < ANY_DISTANCE;
    }

    /** All of them as one; what is not asked for is not counted. */
    ClassPredicate predicate() {
        ClassPredicate all = ClassPredicate.workersAtLeast(k);
        if (l > 1) {
            all = all.and(ClassPredicate.answersAtLeast(l));
        }
        if (employers > 1) {
            all = all.and(ClassPredicate.employersAtLeast(employers));
        }
        if (largestEmployerPercent < ANY_PERCENT) {
            all = all.and(ClassPredicate.noEmployerAbove(largestEmployerPercent));
        }
        return asksDistance()
                ? all.and(ClassPredicate.answersCloseToWhole(distanceBasisPoints))
                : all;
    }
}
