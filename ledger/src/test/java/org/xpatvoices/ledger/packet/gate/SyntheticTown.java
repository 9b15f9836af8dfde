package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.ConsentStatement;
import org.xpatvoices.ledger.packet.press.PacketPress;
import org.xpatvoices.ledger.packet.press.PressOutcome;
import org.xpatvoices.ledger.packet.press.Synthetic;

import java.util.Arrays;
import java.util.List;

/** Made-up workers whose packets are pressed to files and verified, with plain columns beside. */
final class SyntheticTown implements Town {
    private static final int WAGE = Synthetic.QUASI.size();

    private final List<AdmittedRecord> records;
    private final PacketPress press = new PacketPress();
    private final List<String> secrets;

    SyntheticTown(long seed, int people) {
        records = Synthetic.records(seed, people);
        var wage =
                Codebook.hierarchies1().columns().stream()
                        .filter(one -> one.name().equals("basicWage"))
                        .findFirst()
                        .orElseThrow();
        secrets =
                records.stream()
                        .map(record -> wage.list().released(record.values().get(WAGE)))
                        .toList();
    }

    @Override
    public int people() {
        return records.size();
    }

    @Override
    public String rowOf(int person) {
        return secretOf(person) + records.get(person).values().subList(WAGE + 1, WAGE + 4);
    }

    @Override
    public String secretOf(int person) {
        return secrets.get(person);
    }

    @Override
    public Made make(int[] people, int[] keptGroups) {
        var chosen = Arrays.stream(people).mapToObj(records::get).toList();
        return switch (press.press(
                Synthetic.order(),
                chosen,
                keptGroups,
                ConsentStatement.ofAll(Synthetic.order(), chosen),
                _ -> {})) {
            case PressOutcome.Pressed made ->
                    new Made(made.classOfRecord(), made.figures().loss().doubleValue());
            case PressOutcome.Refused refused -> throw new AssertionError(refused.reasons());
        };
    }
}
