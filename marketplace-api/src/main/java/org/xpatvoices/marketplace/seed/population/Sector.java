package org.xpatvoices.marketplace.seed.population;

/**
 * Sections of ISIC with the occupations (ISCO-08) that workers have in them; weights are assumed.
 */
enum Sector {
    A(Weighted.of("9216", 40).and("6222", 20).and("6223", 10).and("9214", 30)),
    C(Weighted.of("9329", 50).and("8160", 30).and("7511", 20)),
    E(Weighted.of("9611", 50).and("9612", 30).and("9613", 20)),
    F(
            Weighted.of("9313", 52)
                    .and("7112", 12)
                    .and("7115", 9)
                    .and("7114", 6)
                    .and("7131", 6)
                    .and("7126", 5)
                    .and("7411", 7)
                    .and("3123", 3)),
    G(Weighted.of("5223", 60).and("9334", 25).and("5221", 15)),
    H(Weighted.of("9333", 45).and("8322", 20).and("8350", 20).and("9621", 15)),
    I(
            Weighted.of("5131", 32)
                    .and("5120", 18)
                    .and("9412", 18)
                    .and("9112", 20)
                    .and("6113", 7)
                    .and("5151", 5)),
    N(Weighted.of("9112", 45).and("5414", 30).and("9613", 25)),
    P(Weighted.of("2330", 60).and("2341", 40)),
    Q(Weighted.of("2221", 55).and("2211", 15).and("5321", 30)),
    R(Weighted.of("3423", 60).and("5113", 40)),
    S(Weighted.of("9129", 40).and("5141", 25).and("7231", 35)),
    T(Weighted.of("9111", 75).and("5311", 25));

    final Weighted<String> occupations;

    Sector(Weighted<String> occupations) {
        this.occupations = occupations;
    }

    /** Percent of the workers of a kind of place, in the order of this enumeration; assumed. */
    static long[] percentIn(LocationClass locationClass) {
        return switch (locationClass) {
            //                              A   C   E   F   G   H   I  N  P  Q  R  S  T
            case GREATER_MALE -> new long[] {0, 3, 0, 43, 11, 6, 14, 8, 4, 4, 0, 4, 3};
            case RESORT -> new long[] {0, 0, 0, 9, 0, 0, 86, 2, 0, 0, 3, 0, 0};
            case INDUSTRIAL -> new long[] {10, 20, 15, 45, 0, 10, 0, 0, 0, 0, 0, 0, 0};
            case ADMIN_ISLAND -> new long[] {6, 5, 0, 40, 10, 0, 16, 5, 6, 5, 0, 4, 3};
        };
    }
}
