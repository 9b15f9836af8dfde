package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.ColumnRole;
import org.xpatvoices.contracts.packet.ReleasableColumn;
import org.xpatvoices.contracts.packet.ReleasableColumns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A product as somebody types it: what was typed stays as it was, right or wrong, so that the page
 * can show it again.
 *
 * @param typed by field; {@code of.COLUMN} holds the labels to which a column is kept
 */
record ProductSheet(PacketSchema schema, MultiValueMap<String, String> typed) {
    private static final Set<String> FILTERS =
            Set.of("sex", "nationality", "locationClass", "sector", "employerSize");

    /** What a form begins with: the floors, and nothing else decided. */
    static ProductSheet fresh(PacketSchema schema, MultiValueMap<String, String> blank) {
        blank.add("k", "11");
        blank.add("l", "3");
        blank.add("employers", "3");
        blank.add("largest", "70");
        blank.add("telling", "25");
        return new ProductSheet(schema, blank);
    }

    /** The form of that name; empty for any other text. */
    static Optional<PacketSchema> schemaOf(@Nullable String versionedId) {
        return versionedId == null ? Optional.empty() : PacketSchema.of(versionedId);
    }

    /** What was typed there, without spaces around it; empty if nothing was. */
    public String text(String field) {
        String first = typed.getFirst(field);
        return first == null ? "" : first.strip();
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    public List<ReleasableColumn> columns(ColumnRole role) {
        return ReleasableColumns.of(schema).stream()
                .filter(column -> column.role() == role)
                .toList();
    }

    public List<ColumnRole> roles() {
        return List.of(ColumnRole.values());
    }

    /** Columns by whose labels a product may be kept to some workers. */
    public List<ReleasableColumn> filters() {
        return columns(ColumnRole.QUASI_IDENTIFIER).stream()
                .filter(column -> FILTERS.contains(column.name()))
                .toList();
    }

    public List<Purpose> purposes() {
        return List.of(Purpose.values());
    }

    /** Rows are never for employers. */
    public List<RecipientClass> recipients() {
        return Arrays.stream(RecipientClass.values())
                .filter(one -> one != RecipientClass.EMPLOYER)
                .toList();
    }

    /** The ticked columns of that role, in the order of the code lists. */
    List<String> shown(ColumnRole role) {
        return columns(role).stream()
                .map(ReleasableColumn::name)
                .filter(name -> has("show", name))
                .toList();
    }

    /** Ticked labels that the sheet offers; what else was sent is nobody's label. */
    Map<String, List<String>> filter() {
        var filter = new TreeMap<String, List<String>>();
        for (ReleasableColumn column : filters()) {
            List<String> kept =
                    column.examples().stream()
                            .filter(label -> has("of." + column.name(), label))
                            .toList();
            if (!kept.isEmpty()) {
                filter.put(column.name(), kept);
            }
        }
        return filter;
    }
}
