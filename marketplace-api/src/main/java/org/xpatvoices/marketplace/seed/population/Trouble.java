package org.xpatvoices.marketplace.seed.population;

/**
 * What can go wrong at work under one employer more than under another. Abuse is published (18 %);
 * for the others no rate is known and the share is a parameter of this model.
 */
enum Trouble {
    ABUSE(.18),
    DOCUMENT_HELD(.35),
    WAGE_DELAY(.20),
    WAGE_WITHHELD(.12),
    VULNERABILITY(.12),
    PRESSURE_TO_SIGN(.12),
    MOVEMENT(.10),
    DEBT_BOND(.10),
    ISOLATION(.06),
    CONFINED(.03);

    final double share;

    Trouble(double share) {
        this.share = share;
    }
}
