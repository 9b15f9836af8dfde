package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.QuasiColumn;
import org.xpatvoices.ledger.packet.anonymise.SensitiveColumn;
import org.xpatvoices.ledger.packet.anonymise.UnknownValue;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Mark;
import org.xpatvoices.ledger.packet.codebook.TreeList;
import org.xpatvoices.ledger.packet.codebook.UnreleasableColumn;
import org.xpatvoices.ledger.packet.files.PacketColumn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The columns of one order with their lists: generalised ones first, then sensitive, then plain.
 */
final class OrderedColumns {
    private final List<PacketColumn> columns = new ArrayList<>();
    private final int quasi;
    private final int sensitive;

    OrderedColumns(Codebook codebook, PressOrder order) {
        add(codebook, order.quasi(), Mark.QUASI);
        add(codebook, order.sensitive(), Mark.SENSITIVE);
        add(codebook, order.plain(), Mark.PLAIN);
        quasi = order.quasi().size();
        sensitive = order.sensitive().size();
    }

    List<PacketColumn> all() {
        return List.copyOf(columns);
    }

    int quasi() {
        return quasi;
    }

    CodeList listOf(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreleasableColumn(name, "is not ordered"))
                .list();
    }

    /** Per column the labels of all records where nothing needs generalising. */
    List<List<String>> released(List<AdmittedRecord> records) {
        try {
            return released(IntStream.range(0, columns.size()).parallel(), records);
        } catch (IllegalArgumentException oneOfThem) {
            // Which fault is told must not depend on which core was faster.
            return released(IntStream.range(0, columns.size()), records);
        }
    }

    private List<List<String>> released(IntStream which, List<AdmittedRecord> records) {
        return which.mapToObj(column -> released(column, records)).toList();
    }

    AnonymiserInput input(List<AdmittedRecord> records, List<List<String>> released) {
        var quasiColumns = new ArrayList<QuasiColumn>();
        var sensitiveColumns = new ArrayList<SensitiveColumn>();
        for (int column = 0; column < quasi + sensitive; column++) {
            PacketColumn ordered = columns.get(column);
            if (column >= quasi) {
                sensitiveColumns.add(
                        new SensitiveColumn(
                                ordered.name(), released.get(column), CodeList.NO_ANSWERS));
            } else if (ordered.list() instanceof TreeList tree) {
                quasiColumns.add(
                        new QuasiColumn(ordered.name(), tree.hierarchy(), released.get(column)));
            } else {
                throw new UnreleasableColumn(ordered.name(), "cannot be generalised");
            }
        }
        return new AnonymiserInput(
                quasiColumns,
                sensitiveColumns,
                records.stream().map(AdmittedRecord::employer).toList(),
                records.stream().map(AdmittedRecord::worker).toList());
    }

    private List<String> released(int column, List<AdmittedRecord> records) {
        PacketColumn ordered = columns.get(column);
        Map<String, String> known = new HashMap<>();
        var labels = new ArrayList<String>(records.size());
        for (AdmittedRecord record : records) {
            if (record.values().size() != columns.size()) {
                throw new IllegalArgumentException("a record has not one value per column");
            }
            try {
                labels.add(
                        known.computeIfAbsent(
                                record.values().get(column), ordered.list()::released));
            } catch (UnknownValue _) {
                // The value is a worker's answer: it is not repeated in a reason.
                throw new UnreleasableColumn(
                        ordered.name(), "has a value that its code list does not know");
            }
        }
        return labels;
    }

    private void add(Codebook codebook, List<String> names, Mark mark) {
        for (String name : names) {
            CodeList list = codebook.column(name, mark).list();
            columns.add(new PacketColumn(name, mark, list));
        }
    }
}
