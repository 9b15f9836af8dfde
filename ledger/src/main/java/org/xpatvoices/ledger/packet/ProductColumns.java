package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.COLUMN_MUST_BE_NAMED_ONCE;
import static org.xpatvoices.contracts.refusal.PacketRule.COLUMN_MUST_KEEP_ITS_PROTECTION;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MUST_USE_QUASI_IDENTIFIERS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_COLUMNS_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_GENERALISED_COLUMN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_SENSITIVE_COLUMN;
import static org.xpatvoices.contracts.refusal.PacketRule.SENSITIVE_COLUMN_NEEDS_MORE_THAN_TWO_ANSWERS;
import static org.xpatvoices.contracts.refusal.PacketRule.VARIETY_MUST_BE_POSSIBLE;

import static java.util.stream.Collectors.joining;

import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.ColumnForm;
import org.xpatvoices.contracts.packet.ColumnRole;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.ReleasableColumn;
import org.xpatvoices.contracts.packet.ReleasableColumns;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which columns a product may show and how. A column may be protected more than the table says (a
 * plain mark as sensitive), never less.
 */
final class ProductColumns {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private final PacketSchema schema;
    private final Set<String> named = new HashSet<>();

    private ProductColumns(PacketSchema schema) {
        this.schema = schema;
    }

    static void check(PacketSchema schema, DefineProduct command) {
        if (command.sensitiveColumns().isEmpty()) {
            throw new Refused(PRODUCT_NEEDS_A_SENSITIVE_COLUMN, "No sensitive column is named.");
        }
        var columns = new ProductColumns(schema);
        columns.admit(command.quasiIdentifiers(), Set.of(ColumnRole.QUASI_IDENTIFIER));
        columns.admit(command.sensitiveColumns(), Set.of(ColumnRole.SENSITIVE, ColumnRole.PLAIN));
        columns.admit(command.plainColumns(), Set.of(ColumnRole.PLAIN));
        if (command.quasiIdentifiers().isEmpty()) {
            throw new Refused(PRODUCT_NEEDS_A_GENERALISED_COLUMN, "No quasi-identifier is named.");
        }
        int variety = command.floors().l();
        command.sensitiveColumns().forEach(name -> columns.checkVariety(name, variety));
        command.filter().forEach(columns::checkFilter);
        FilterLabels.check(command.filter());
    }

    private void admit(List<String> names, Set<ColumnRole> roles) {
        for (String name : names) {
            ReleasableColumn column = known(name);
            if (!roles.contains(column.role())) {
                throw new Refused(
                        COLUMN_MUST_KEEP_ITS_PROTECTION,
                        column.name() + " is " + column.role() + ".");
            }
            if (!named.add(name)) {
                throw new Refused(
                        COLUMN_MUST_BE_NAMED_ONCE, column.name() + " is named more than once.");
            }
        }
    }

    private void checkVariety(String name, int variety) {
        if (known(name).form() == ColumnForm.YES_NO) {
            throw new Refused(
                    SENSITIVE_COLUMN_NEEDS_MORE_THAN_TWO_ANSWERS, name + " is yes or no.");
        }
        long answers = ListedLabels.answersOf(name);
        if (answers < variety) {
            throw new Refused(
                    VARIETY_MUST_BE_POSSIBLE,
                    "%s has %d answers, asked for l %d; up to %d would pass."
                            .formatted(name, answers, variety, answers));
        }
    }

    private ReleasableColumn known(String name) {
        return ReleasableColumns.find(schema, name)
                .orElseThrow(
                        () ->
                                new Refused(
                                        PRODUCT_COLUMNS_MUST_BE_KNOWN,
                                        "%s has no releasable column %s; it would pass with: %s."
                                                .formatted(
                                                        schema.versionedId(),
                                                        quoted(name),
                                                        ReleasableColumns.of(schema).stream()
                                                                .map(ReleasableColumn::name)
                                                                .collect(joining(", ")))));
    }

    private void checkFilter(String name, List<String> labels) {
        ReleasableColumn column = known(name);
        if (column.role() != ColumnRole.QUASI_IDENTIFIER || labels.isEmpty()) {
            throw new Refused(
                    FILTER_MUST_USE_QUASI_IDENTIFIERS,
                    column.name() + " is " + column.role() + ", " + labels.size() + " labels.");
        }
    }

    /** What is no name of anything is not repeated. */
    private static String quoted(String name) {
        return NAME.matcher(name).matches() ? name : "of that name";
    }
}
