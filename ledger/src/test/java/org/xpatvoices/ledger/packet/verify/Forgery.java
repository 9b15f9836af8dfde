package org.xpatvoices.ledger.packet.verify;

import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Mark;
import org.xpatvoices.ledger.packet.files.ConsentCount;
import org.xpatvoices.ledger.packet.files.PacketColumn;
import org.xpatvoices.ledger.packet.files.PacketFolder;
import org.xpatvoices.ledger.packet.files.PacketHeader;
import org.xpatvoices.ledger.packet.files.PacketProof;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.SideTable;
import org.xpatvoices.ledger.packet.files.SinglingCensus;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.PacketPress;
import org.xpatvoices.ledger.packet.press.PressOrder;
import org.xpatvoices.ledger.packet.press.PressOutcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A packet that can be changed and then written down again with lengths and digests that fit, so
 * that only counting can tell that something is wrong.
 */
final class Forgery {
    /** One row and the record it came from; the lists can be changed. */
    record Row(List<String> cells, AdmittedRecord origin) {
        Row copy() {
            return new Row(new ArrayList<>(cells), origin);
        }
    }

    final PressOrder order;
    final List<PacketColumn> columns = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<AdmittedRecord> suppressed = new ArrayList<>();
    AnonymisationFigures figures;
    UnaryOperator<SingledOut> claim = counted -> counted;
    UnaryOperator<List<ConsentCount>> consents = honest -> honest;
    private final int admitted;
    private final List<PacketColumn> honestColumns;

    private Forgery(PressOrder order, AnonymisationFigures figures, int admitted) {
        this.order = order;
        this.figures = figures;
        this.admitted = admitted;
        var codebook = Codebook.hierarchies1();
        order.quasi().forEach(name -> addColumn(codebook, name, Mark.QUASI));
        order.sensitive().forEach(name -> addColumn(codebook, name, Mark.SENSITIVE));
        order.plain().forEach(name -> addColumn(codebook, name, Mark.PLAIN));
        honestColumns = List.copyOf(columns);
    }

    /** What the press made of the records. */
    static Forgery of(PressOrder order, List<AdmittedRecord> records) {
        var pressed = (PressOutcome.Pressed) new PacketPress().press(order, records);
        var forgery = new Forgery(order, pressed.figures(), records.size());
        CsvText csv = CsvText.read("rows.csv", pressed.files().getFirst().content());
        for (int record = 0; record < records.size(); record++) {
            int row = pressed.rowOfRecord()[record];
            if (row == 0) {
                forgery.suppressed.add(records.get(record));
            } else {
                forgery.rows.add(
                        new Row(new ArrayList<>(csv.rows.get(row - 1)), records.get(record)));
            }
        }
        return forgery;
    }

    /** One class of rows that say nothing but their sensitive answer. */
    static Forgery ofOneClass(
            PressOrder order, List<AdmittedRecord> records, AnonymisationFigures figures) {
        var forgery = new Forgery(order, figures, records.size());
        for (AdmittedRecord record : records) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < order.columns().size(); column++) {
                cells.add(
                        column < order.quasi().size()
                                ? "*"
                                : forgery.columns
                                        .get(column)
                                        .list()
                                        .released(record.values().get(column)));
            }
            forgery.rows.add(new Row(cells, record));
        }
        return forgery;
    }

    Forgery with(Consumer<Forgery> change) {
        change.accept(this);
        return this;
    }

    Evidence evidence() {
        return evidence(header -> header);
    }

    Evidence evidence(UnaryOperator<PacketHeader> headerChange) {
        rows.sort(Comparator.comparing(Row::cells, PacketTable.ORDER));
        var table = new PacketTable(columns, rows.stream().map(Row::cells).toList());
        var proof =
                new PacketProof(
                        Codebook.HIERARCHIES_1,
                        "peel@1",
                        order.model(),
                        figures,
                        "verify@1",
                        consented(),
                        claim.apply(SinglingCensus.of(table)));
        List<WrittenFile> files =
                new PacketFolder().write(headerChange.apply(order.header()), table, proof);
        return new Evidence(
                files.stream().collect(Collectors.toMap(WrittenFile::path, WrittenFile::content)),
                sideTable(),
                expectation());
    }

    Expectation expectation() {
        PacketHeader header = order.header();
        return new Expectation(
                header.packetId(),
                header.version(),
                header.epoch(),
                header.purposes(),
                header.schema(),
                header.logPosition(),
                Codebook.HIERARCHIES_1,
                order.quasi(),
                order.sensitive(),
                order.plain(),
                new Expectation.RequiredModel(11, 3, 3, 70, 10_000),
                admitted,
                header.rowsPerContributorMax(),
                header.checkpoint().root());
    }

    private List<ConsentCount> consented() {
        long workers = rows.stream().map(row -> row.origin().worker()).distinct().count();
        return consents.apply(
                order.header().purposes().stream()
                        .map(one -> new ConsentCount(one, "consent@1", Math.toIntExact(workers)))
                        .toList());
    }

    private byte[] sideTable() {
        var side = new SideTable(honestColumns);
        for (int row = 0; row < rows.size(); row++) {
            AdmittedRecord origin = rows.get(row).origin();
            side.add(row + 1, origin.worker(), origin.employer(), origin.values());
        }
        suppressed.forEach(r -> side.add(0, r.worker(), r.employer(), r.values()));
        return side.content();
    }

    private void addColumn(Codebook codebook, String name, Mark mark) {
        columns.add(new PacketColumn(name, mark, codebook.column(name, mark).list()));
    }
}
