package org.xpatvoices.ledger.packet.anonymise;

/**
 * Something that a class must fulfil before it may leave. A union of two classes that fulfil it
 * fulfils it too, so classes that come out alike may be merged.
 */
@FunctionalInterface
interface ClassPredicate {
    boolean holds(ClassTally members);

    /** Both; {@code other} is only asked if this holds, so the cheap ones come first. */
    default ClassPredicate and(ClassPredicate other) {
        return members -> holds(members) && other.holds(members);
    }

    /** k-anonymity, in workers. */
    static ClassPredicate workersAtLeast(int k) {
        return members -> members.workers() >= k;
    }

    /** Distinct l-diversity, for each sensitive column. */
    static ClassPredicate answersAtLeast(int l) {
        return members -> members.fewestAnswers() >= l;
    }

    static ClassPredicate employersAtLeast(int employers) {
        return members -> members.employers() >= employers;
    }

    /** No employer has more than this share of the class's workers. */
    static ClassPredicate noEmployerAbove(int percent) {
        return members -> 100L * members.largestEmployer() <= (long) percent * members.workers();
    }

    /** t-closeness with equal distances, for each sensitive column. */
    static ClassPredicate answersCloseToWhole(int basisPoints) {
        return members -> members.distanceBasisPoints() <= basisPoints;
    }
}
