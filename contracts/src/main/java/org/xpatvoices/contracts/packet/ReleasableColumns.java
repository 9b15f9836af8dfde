package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.contribution.PacketSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only columns that packets can have. Island, employer, worker, ids, days and free text are
 * absent, so no product can ask for them. A review's target is absent too, and so are sensitive
 * answers with two values: no class of workers can hold three different ones of them.
 */
public final class ReleasableColumns {
    private ReleasableColumns() {}

    /** Every column a packet of that form may have, profile columns first. */
    public static List<ReleasableColumn> of(PacketSchema schema) {
        var columns = new ArrayList<>(ProfileColumns.ALL);
        columns.addAll(
                switch (schema) {
                    case EMPLOYMENT_CONTRACT -> ContractColumns.ALL;
                    case WAGE_PERIOD -> WageColumns.ALL;
                    case RECRUITMENT_COST -> CostColumns.ALL;
                    case RECRUITMENT_REVIEW -> ReviewColumns.ALL;
                });
        return List.copyOf(columns);
    }

    public static Optional<ReleasableColumn> find(PacketSchema schema, String name) {
        return of(schema).stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether the column comes from the worker's profile rather than from the form itself. */
    public static boolean ofProfile(String name) {
        return ProfileColumns.ALL.stream().anyMatch(column -> column.name().equals(name));
    }
}
