package org.xpatvoices.marketplace.seed.population;

import java.util.List;

/**
 * Origins with their share of the workforce in tenths of a percent: the first five from the
 * register of 2020, the others assumed. Wage and recruitment cost are percentages of those of
 * Bangladesh; except for Bangladesh itself they are assumptions, as are the languages.
 */
enum Nationality {
    BGD(634, 100, 100, Weighted.of("bn", 1)),
    IND(162, 150, 35, Weighted.of("hi", 3).and("ml", 4).and("ta", 3)),
    LKA(88, 160, 25, Weighted.of("si", 4).and("ta", 1)),
    NPL(28, 120, 55, Weighted.of("ne", 1)),
    CHN(20, 250, 30, Weighted.of("zh-Hans", 1)),
    PHL(15, 200, 30, Weighted.of("fil", 1)),
    IDN(12, 150, 35, Weighted.of("id", 1)),
    PAK(8, 120, 60, Weighted.of("ur", 1)),
    EGY(6, 180, 30, Weighted.of("ar", 1)),
    THA(6, 180, 30, Weighted.of("th", 1)),
    OTHER(21, 200, 30, Weighted.of("en", 1));

    /** What OTHER is made of, in equal parts; it is no country, and a record needs one. */
    static final List<String> OTHER_COUNTRIES =
            List.of(
                    "MMR", "VNM", "KEN", "UGA", "ZAF", "MAR", "TUN", "RUS", "UKR", "GBR", "DEU",
                    "ITA", "FRA", "MYS", "AUS");

    final int perMille;
    final int wagePercent;
    final int costPercent;
    final Weighted<String> languages;

    Nationality(int perMille, int wagePercent, int costPercent, Weighted<String> languages) {
        this.perMille = perMille;
        this.wagePercent = wagePercent;
        this.costPercent = costPercent;
        this.languages = languages;
    }
}
