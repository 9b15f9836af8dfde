package org.xpatvoices.ledger.packet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Mark;
import org.xpatvoices.ledger.packet.files.PacketColumn;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.Synthetic;
import org.xpatvoices.ledger.packet.verify.Forgery.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every change to a good packet is caught, even when all lengths and digests were made to fit. */
class PacketVerifierTest {
    private static final List<AdmittedRecord> RECORDS = Synthetic.records(20_261_121, 800);
    private static final int AGE = 0;
    private static final int PLACE = 3;
    private static final int WAGE = 6;
    private static final int FOOD = 8;

    private final PacketVerifier verifier = new PacketVerifier();

    @Test
    void passesWhatThePressMade() {
        assertThat(verifier.verify(good().evidence()).reasons()).isEmpty();
    }

    @Test
    void catchesRowsThatDoNotMatchTheSealedTable() {
        Evidence whole = good().evidence();
        Evidence fewer = good().with(f -> f.rows.removeFirst()).evidence();
        Evidence more = good().with(f -> f.rows.add(f.rows.getFirst().copy())).evidence();

        for (Evidence changed : List.of(fewer, more)) {
            var mixed = new Evidence(changed.files(), whole.sideTable(), whole.expected());
            assertThat(verifier.verify(mixed).reasons())
                    .contains("the side table and the rows do not match one to one");
        }
    }

    @TestFactory
    Stream<DynamicTest> catches() {
        return Stream.of(
                change("a dropped row", "rows plus", f -> f.rows.removeFirst()),
                change(
                        "a dropped row whose record became suppressed unsaid",
                        "rows is",
                        f -> f.suppressed.add(f.rows.removeFirst().origin())),
                change("a copied row", "rows plus", f -> f.rows.add(f.rows.getFirst().copy())),
                change("two swapped answers", "is not what was answered", this::swapAnswers),
                change("an exact age", "nor coarser", f -> setExact(f, AGE)),
                change("one place made exact", "workers, needed are 11", this::setExactPlace),
                change("a label of another level", "ncp", this::coarsenOneCell),
                change("a label of another branch", "nor coarser", this::setOtherBranch),
                change(
                        "fewer rows singled out than there are",
                        "rows singled out",
                        f ->
                                f.claim =
                                        is ->
                                                new SingledOut(
                                                        is.rowsPercent() - 1, is.tellingPercent())),
                change(
                        "fewer rows that tell an answer than there are",
                        "rows that tell an answer",
                        f ->
                                f.claim =
                                        is ->
                                                new SingledOut(
                                                        is.rowsPercent(), is.tellingPercent() - 1)),
                change("no consents", "who consented to", f -> f.consents = _ -> List.of()),
                change(
                        "a purpose dropped",
                        "who consented to DUE_DILIGENCE is 0",
                        f ->
                                f.consents =
                                        honest ->
                                                honest.stream()
                                                        .filter(
                                                                one ->
                                                                        one.purpose()
                                                                                .equals("RESEARCH"))
                                                        .toList()),
                change("an added column", "header of rows.csv", this::addColumn),
                change("a removed column", "header of rows.csv", this::removeColumn),
                change("a wrong band", "basicWage of row", f -> set(f, WAGE, "MVR 15000+")),
                change("a changed plain answer", "food of row", f -> set(f, FOOD, "NOT_PROVIDED")),
                change("a word of no list", "nor coarser", f -> set(f, PLACE, "Hulhumale")),
                change(
                        "a worker's name",
                        "names somebody",
                        f -> set(f, FOOD, f.rows.getFirst().origin().worker())),
                change(
                        "an employer's name",
                        "names somebody",
                        f -> set(f, FOOD, f.rows.getLast().origin().employer())),
                change("an exact date", "names somebody", f -> set(f, FOOD, "2026-11-21")));
    }

    private DynamicTest change(String name, String finding, Consumer<Forgery> change) {
        return DynamicTest.dynamicTest(
                name,
                () ->
                        assertThat(verifier.verify(good().with(change).evidence()).reasons())
                                .anyMatch(sentence -> sentence.contains(finding)));
    }

    private static Forgery good() {
        return Forgery.of(Synthetic.order(), RECORDS);
    }

    private static void set(Forgery forgery, int column, String label) {
        forgery.rows.getFirst().cells().set(column, label);
    }

    private static void setExact(Forgery forgery, int column) {
        Row row = forgery.rows.getFirst();
        row.cells().set(column, row.origin().values().get(column));
    }

    private void setExactPlace(Forgery forgery) {
        Row row =
                forgery.rows.stream()
                        .filter(r -> !r.cells().get(PLACE).startsWith("MV-"))
                        .findFirst()
                        .orElseThrow();
        row.cells().set(PLACE, row.origin().values().get(PLACE));
    }

    private void coarsenOneCell(Forgery forgery) {
        Row row =
                forgery.rows.stream()
                        .filter(r -> !r.cells().get(PLACE).equals("*"))
                        .findFirst()
                        .orElseThrow();
        row.cells().set(PLACE, "*");
    }

    private void setOtherBranch(Forgery forgery) {
        Row row = forgery.rows.getFirst();
        boolean resort = row.origin().values().get(PLACE).endsWith("RESORT");
        row.cells().set(PLACE, resort ? "INDUSTRIAL" : "RESORT");
    }

    private void swapAnswers(Forgery forgery) {
        Row one = forgery.rows.getFirst();
        Row other =
                forgery.rows.stream()
                        .filter(
                                row ->
                                        !row.cells()
                                                .subList(0, WAGE)
                                                .equals(one.cells().subList(0, WAGE)))
                        .filter(row -> !row.cells().get(WAGE).equals(one.cells().get(WAGE)))
                        .findFirst()
                        .orElseThrow();
        String answer = one.cells().get(WAGE);
        one.cells().set(WAGE, other.cells().get(WAGE));
        other.cells().set(WAGE, answer);
    }

    private void addColumn(Forgery forgery) {
        var codes = Codebook.hierarchies1().column("written", Mark.PLAIN).list();
        forgery.columns.add(new PacketColumn("written", Mark.PLAIN, codes));
        forgery.rows.forEach(row -> row.cells().add("Y"));
    }

    private void removeColumn(Forgery forgery) {
        forgery.columns.removeLast();
        var shorter = new ArrayList<Row>();
        forgery.rows.forEach(
                row ->
                        shorter.add(
                                new Row(
                                        new ArrayList<>(
                                                row.cells().subList(0, row.cells().size() - 1)),
                                        row.origin())));
        forgery.rows.clear();
        forgery.rows.addAll(shorter);
    }
}
