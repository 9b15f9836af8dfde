package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.Coded;
import org.xpatvoices.ledger.packet.anonymise.KeptClasses;
import org.xpatvoices.ledger.packet.anonymise.Lasting;
import org.xpatvoices.ledger.packet.anonymise.Peel;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.bench.AdultTable;

import java.util.Arrays;

/** The Adult census table, lived in again and again. The occupation is the secret. */
final class AdultTown implements Town {
    private final int people;
    private final AnonymiserInput all;

    AdultTown(int people) {
        this.people = people;
        var table = AdultTable.load().input(AdultTable.L_SET, "occupation");
        var each = Coded.eachItsOwn(table.rows());
        all = new AnonymiserInput(table.quasi(), table.sensitive(), each, each);
    }

    @Override
    public int people() {
        return people;
    }

    @Override
    public String rowOf(int person) {
        return secretOf(person);
    }

    @Override
    public String secretOf(int person) {
        return Integer.toString(all.sensitive().getFirst().values().codes()[person % all.rows()]);
    }

    @Override
    public Made make(int[] people, int[] keptGroups) {
        Anonymised made =
                new KeptClasses(new Lasting(new Peel(), people.length), keptGroups)
                        .anonymise(all.only(rowsOf(people)), PrivacyModel.FLOORS);
        var classOf = new int[people.length];
        for (int row = 0; row < people.length; row++) {
            classOf[row] = made.isReleased(row) ? made.classOf(row) : -1;
        }
        return new Made(classOf, made.figures().loss().doubleValue());
    }

    private int[] rowsOf(int[] people) {
        return Arrays.stream(people).map(person -> person % all.rows()).toArray();
    }
}
