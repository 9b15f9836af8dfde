package org.xpatvoices.ledger.packet.assemble;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.ReleasableColumn;
import org.xpatvoices.contracts.packet.ReleasableColumns;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.UnreleasableColumn;

import java.util.Map;
import java.util.Set;

/** Reads the value of a column out of a worker's answers, as the column's code list knows it. */
final class RecordReader {
    private final PacketSchema schema;
    private final Map<String, ReleasableColumn> columns;
    private final Set<String> ofProfile;
    private final Codebook codebook;
    private final Derived derived;
    private final int referenceYear;

    RecordReader(PacketSchema schema, Codebook codebook, int referenceYear) {
        this.schema = schema;
        this.columns =
                ReleasableColumns.of(schema).stream()
                        .collect(toMap(ReleasableColumn::name, column -> column));
        this.ofProfile =
                columns.keySet().stream()
                        .filter(ReleasableColumns::ofProfile)
                        .collect(toUnmodifiableSet());
        this.codebook = codebook;
        this.derived = new Derived(codebook);
        this.referenceYear = referenceYear;
    }

    /** How one column is read out of a worker's answers. */
    @FunctionalInterface
    interface Reading {
        String of(Answered profile, Answered facts);
    }

    String read(String column, Answered profile, Answered facts) {
        return reading(column).of(profile, facts);
    }

    /** To be found once for a column and asked of very many workers. */
    Reading reading(String column) {
        return switch (column) {
            case "birthYear" -> (profile, _) -> Derived.age(profile, referenceYear);
            case "place" -> (profile, _) -> Derived.place(profile);
            case "deductionsTotal" -> (_, facts) -> derived.deductionsTotal(facts);
            case "totalCost" -> (_, facts) -> derived.totalCost(facts);
            case "totalCostMonths" -> (_, facts) -> derived.totalCostMonths(facts);
            case "outstandingMonths" -> (_, facts) -> derived.outstandingMonths(facts);
            default -> answered(column);
        };
    }

    /** The items of the forms that a column is read from. */
    Set<String> items(String column) {
        Set<String> derivedFrom = Derived.ITEMS.get(column);
        if (derivedFrom != null) {
            return derivedFrom;
        }
        ReleasableColumn known = columns.get(column);
        return known == null ? Set.of() : Set.of(Answered.itemOf(known.source()));
    }

    /** The list of a column; unlike a product's roles it is the same for every use. */
    CodeList listOf(String column) {
        return codebook.columns().stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElseThrow(
                        () -> new UnreleasableColumn(column, "is not in " + codebook.version()))
                .list();
    }

    private Reading answered(String name) {
        ReleasableColumn column = columns.get(name);
        if (column == null) {
            return (_, _) -> {
                throw new UnreleasableColumn(name, "is not of " + schema.versionedId());
            };
        }
        return ofProfile.contains(name)
                ? (profile, _) -> answered(column, profile)
                : (_, facts) -> answered(column, facts);
    }

    private String answered(ReleasableColumn column, Answered answers) {
        String source = column.source();
        return switch (column.form()) {
            case CODE -> answers.code(source);
            case YES_NO -> answers.yesNo(source);
            case NUMBER -> answers.number(source);
            case MONTH -> answers.month(source);
            case MONEY_BAND -> answers.money(source, codebook);
        };
    }
}
