package org.xpatvoices.ledger.packet.anonymise;

/**
 * Runs the algorithms at the strengths at which they are compared in public. Those lie below the
 * domain's floors, so only figures come out of here and never a row.
 */
public enum Yardstick {
    PEEL {
        @Override
        Anonymised anonymise(AnonymiserInput input, ClassRules rules) {
            return new Peel().anonymise(input, rules);
        }
    },
    MONDRIAN {
        @Override
        Anonymised anonymise(AnonymiserInput input, ClassRules rules) {
            return new Mondrian().anonymise(input, rules);
        }
    };

    /**
     * @param k workers per class
     * @param l distinct answers per class
     * @param distanceBasisPoints t-closeness; 10,000 asks nothing
     */
    public AnonymisationFigures figures(
            AnonymiserInput input, int k, int l, int distanceBasisPoints) {
        var rules = new ClassRules(k, l, 1, ClassRules.ANY_PERCENT, distanceBasisPoints);
        return anonymise(input, rules).figures();
    }

    abstract Anonymised anonymise(AnonymiserInput input, ClassRules rules);
}
