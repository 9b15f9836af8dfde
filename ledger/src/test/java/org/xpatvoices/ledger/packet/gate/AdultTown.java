package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.Coded;
import org.xpatvoices.ledger.packet.anonymise.KeptClasses;
import org.xpatvoices.ledger.packet.anonymise.Lasting;
import org.xpatvoices.ledger.packet.anonymise.Peel;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.anonymise.SensitiveColumn;
import org.xpatvoices.ledger.packet.bench.AdultTable;

import java.util.Arrays;
import java.util.List;

/**
 * The Adult census table, lived in again and again. The occupation is the secret.
 *
 * @param epochsPerYear after so many epochs one in three has moved on to the next occupation; never
 *     if 0
 */
record AdultTown(int people, int epochsPerYear, int years, AnonymiserInput all) implements Town {
    private static final int ONE_OF = 3;

    AdultTown(int people) {
        this(people, 0);
    }

    AdultTown(int people, int epochsPerYear) {
        this(people, epochsPerYear, 0, table());
    }

    private static AnonymiserInput table() {
        var table = AdultTable.load().input(AdultTable.L_SET, "occupation");
        var each = Coded.eachItsOwn(table.rows());
        return new AnonymiserInput(table.quasi(), table.sensitive(), each, each);
    }

    @Override
    public Town at(int epoch) {
        int passed = epochsPerYear == 0 ? 0 : epoch / epochsPerYear;
        return passed == years ? this : new AdultTown(people, epochsPerYear, passed, all);
    }

    @Override
    public String rowOf(int person) {
        return secretOf(person);
    }

    @Override
    public String secretOf(int person) {
        return Integer.toString(occupation(person));
    }

    private int occupation(int person) {
        Coded occupations = all.sensitive().getFirst().values();
        int moves = 0;
        for (int year = 1; year <= years; year++) {
            long draw = (person * 31L + year) * 0x9E3779B97F4A7C15L;
            moves += Long.remainderUnsigned(draw >>> 17, ONE_OF) == 0 ? 1 : 0;
        }
        return (occupations.codes()[person % all.rows()] + moves) % occupations.size();
    }

    @Override
    public Made make(int[] people, int[] keptGroups) {
        Anonymised made =
                new KeptClasses(new Lasting(new Peel(), people.length), keptGroups)
                        .anonymise(asking(people), PrivacyModel.FLOORS);
        var classOf = new int[people.length];
        for (int row = 0; row < people.length; row++) {
            classOf[row] = made.isReleased(row) ? made.classOf(row) : -1;
        }
        return new Made(classOf, made.figures().loss().doubleValue());
    }

    private AnonymiserInput asking(int[] people) {
        AnonymiserInput rows = all.only(rowsOf(people));
        SensitiveColumn secret = rows.sensitive().getFirst();
        int size = secret.values().size();
        var now = new Coded(Arrays.stream(people).map(this::occupation).toArray(), size, size);
        return new AnonymiserInput(
                rows.quasi(),
                List.of(new SensitiveColumn(secret.name(), now)),
                rows.employers(),
                rows.workers());
    }

    private int[] rowsOf(int[] people) {
        return Arrays.stream(people).map(person -> person % all.rows()).toArray();
    }
}
