package org.xpatvoices.marketplace.web.catalogue;

import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.ColumnRole;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.contracts.packet.ReleasableColumn;
import org.xpatvoices.contracts.packet.ReleasableColumns;

import java.util.ArrayList;
import java.util.List;

/** A column of a product, in the role that the product gives it. */
record ColumnAnswer(String name, ColumnRole role, List<String> examples) {

    /** In the order of the files. */
    static List<ColumnAnswer> of(ProductTerms terms) {
        var columns = new ArrayList<ColumnAnswer>();
        add(columns, terms, terms.quasiIdentifiers(), ColumnRole.QUASI_IDENTIFIER);
        add(columns, terms, terms.sensitiveColumns(), ColumnRole.SENSITIVE);
        add(columns, terms, terms.plainColumns(), ColumnRole.PLAIN);
        return List.copyOf(columns);
    }

    private static void add(
            List<ColumnAnswer> columns, ProductTerms terms, List<String> names, ColumnRole role) {
        for (String name : names) {
            columns.add(new ColumnAnswer(name, role, examples(terms, name)));
        }
    }

    private static List<String> examples(ProductTerms terms, String name) {
        return PacketSchema.of(terms.schemaId() + "@" + terms.schemaVersion())
                .flatMap(schema -> ReleasableColumns.find(schema, name))
                .map(ReleasableColumn::examples)
                .orElse(List.of());
    }
}
