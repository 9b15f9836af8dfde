package org.xpatvoices.ledger.packet.anonymise;

/**
 * The rules that a packet's classes must fulfil. A model below the domain's floors cannot be built,
 * so no configuration can lower them.
 *
 * @param k workers per class
 * @param l distinct answers per class, for each sensitive column
 * @param employers employers per class
 * @param largestEmployerPercent the share of workers that one employer may have in a class
 * @param distanceBasisPoints t-closeness, 10,000 if it is not asked for
 */
public record PrivacyModel(
        int k, int l, int employers, int largestEmployerPercent, int distanceBasisPoints) {
    public static final int K_FLOOR = 11;
    public static final int L_FLOOR = 3;
    public static final int EMPLOYERS_FLOOR = 3;
    public static final int LARGEST_EMPLOYER_PERCENT_CEILING = 70;

    /** The distance that asks nothing. */
    public static final int ANY_DISTANCE = ClassRules.ANY_DISTANCE;

    public static final PrivacyModel FLOORS =
            new PrivacyModel(
                    K_FLOOR, L_FLOOR, EMPLOYERS_FLOOR, LARGEST_EMPLOYER_PERCENT_CEILING, 10_000);

    public PrivacyModel {
        refuseBelow("k", k, K_FLOOR);
        refuseBelow("l", l, L_FLOOR);
        refuseBelow("employers", employers, EMPLOYERS_FLOOR);
        if (largestEmployerPercent > LARGEST_EMPLOYER_PERCENT_CEILING) {
            throw new ModelBelowFloors(
                    "largestEmployerPercent",
                    largestEmployerPercent,
                    LARGEST_EMPLOYER_PERCENT_CEILING);
        }
        if (largestEmployerPercent < 1 || distanceBasisPoints < 0 || distanceBasisPoints > 10_000) {
            throw new IllegalArgumentException("no such share or distance");
        }
    }

    public PrivacyModel(int k, int l, int employers, int largestEmployerPercent) {
        this(k, l, employers, largestEmployerPercent, ANY_DISTANCE);
    }

    /** The same with another t-closeness. */
    public PrivacyModel within(int basisPoints) {
        return new PrivacyModel(k, l, employers, largestEmployerPercent, basisPoints);
    }

    /** The same with another k. */
    PrivacyModel withWorkers(int workers) {
        return new PrivacyModel(workers, l, employers, largestEmployerPercent, distanceBasisPoints);
    }

    public boolean asksDistance() {
        return rules().asksDistance();
    }

    ClassRules rules() {
        return new ClassRules(k, l, employers, largestEmployerPercent, distanceBasisPoints);
    }

    private static void refuseBelow(String what, int asked, int floor) {
        if (asked < floor) {
            throw new ModelBelowFloors(what, asked, floor);
        }
    }
}
