package org.xpatvoices.ledger.packet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.Synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A single class just on either side of each floor, written down in good order with figures that
 * are true: only the floor decides.
 */
class WeakClassTest {
    @ParameterizedTest(name = "{0} workers, {1} answers, {2} employers, largest {3}: {4}")
    @CsvSource({
        "11, 3, 3, 5, ''",
        "10, 3, 3, 4, 'has 10 workers, needed are 11'",
        "11, 2, 3, 5, 'has 2 answers of basicWage, needed are 3'",
        "20, 3, 2, 11, 'has 2 employers, needed are 3'",
        "100, 3, 3, 70, ''",
        "100, 3, 3, 71, 'has 71 % of its workers with one employer'"
    })
    void floorsDecide(int workers, int answers, int employers, int largest, String finding) {
        Forgery forgery =
                Forgery.ofOneClass(
                        Synthetic.order(),
                        records(workers, answers, employers, largest),
                        figures(workers, workers, answers, employers, largest));

        List<String> reasons = new PacketVerifier().verify(forgery.evidence()).reasons();

        if (finding.isEmpty()) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons).hasSize(1).first().asString().endsWith(finding);
        }
    }

    @ParameterizedTest
    @CsvSource({"NOT_STATED", "5000000000 XPF"})
    void whatIsNoAnswerHidesNothing(String silence) {
        List<AdmittedRecord> records = records(11, 2, 3, 5);
        records.set(0, with(records.getFirst(), silence));

        Forgery forgery = Forgery.ofOneClass(Synthetic.order(), records, figures(11, 11, 2, 3, 5));

        assertThat(new PacketVerifier().verify(forgery.evidence()).reasons())
                .singleElement()
                .asString()
                .endsWith("has 2 answers of basicWage, needed are 3");
    }

    @ParameterizedTest
    @CsvSource({"11, 10"})
    void twoRowsOfOneWorkerCountOnce(int rows, int workers) {
        List<AdmittedRecord> records = records(rows, 3, 3, 5);
        AdmittedRecord last = records.removeLast();
        records.add(new AdmittedRecord("worker-4", "employer-1", last.values()));

        Forgery forgery =
                Forgery.ofOneClass(Synthetic.order(), records, figures(rows, workers, 3, 3, 5));

        assertThat(new PacketVerifier().verify(forgery.evidence()).reasons())
                .singleElement()
                .asString()
                .endsWith("has 10 workers, needed are 11");
    }

    /** Employer 0 has the largest share, the others take turns. */
    private static List<AdmittedRecord> records(
            int workers, int answers, int employers, int largest) {
        var records = new ArrayList<AdmittedRecord>();
        for (int i = 0; i < workers; i++) {
            int employer = i < largest ? 0 : 1 + i % (employers - 1);
            AdmittedRecord some =
                    new AdmittedRecord(
                            "worker-" + i,
                            "employer-" + employer,
                            Synthetic.records(7, 1).getFirst().values());
            records.add(with(some, 1_000_000_000L * (4 + i % answers) + " MVR"));
        }
        return records;
    }

    private static AdmittedRecord with(AdmittedRecord record, String wage) {
        var values = new ArrayList<>(record.values());
        values.set(Synthetic.QUASI.size(), wage);
        return new AdmittedRecord(record.worker(), record.employer(), values);
    }

    private static AnonymisationFigures figures(
            int rows, int workers, int answers, int employers, int largest) {
        return new AnonymisationFigures(
                rows,
                rows,
                0,
                1,
                workers,
                workers,
                answers,
                employers,
                Math.ceilDiv(100 * largest, workers),
                0,
                new BigDecimal("1.000000000000"));
    }
}
