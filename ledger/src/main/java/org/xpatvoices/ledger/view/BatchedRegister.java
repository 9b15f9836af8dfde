package org.xpatvoices.ledger.view;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the rows that a batch of events makes and writes them statement by statement just before
 * the batch commits, in the order in which the statements were first used. Rows have to be
 * absolute: written again, they change nothing.
 */
@Component
public class BatchedRegister {
    private static final String RESOURCE = BatchedRegister.class.getName();
    private final JdbcTemplate jdbc;

    BatchedRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(String sql, @Nullable Object... values) {
        CurrentUnitOfWork.map(this::rowsOf)
                .orElseThrow(() -> new IllegalStateException("Rows are written while handling"))
                .computeIfAbsent(sql, _ -> new ArrayList<>())
                .add(values);
    }

    private Map<String, List<@Nullable Object[]>> rowsOf(UnitOfWork<?> handling) {
        var root = handling.root();
        return root.getOrComputeResource(
                RESOURCE,
                _ -> {
                    var rows = new LinkedHashMap<String, List<@Nullable Object[]>>();
                    root.onPrepareCommit(_ -> rows.forEach(jdbc::batchUpdate));
                    return rows;
                });
    }
}
