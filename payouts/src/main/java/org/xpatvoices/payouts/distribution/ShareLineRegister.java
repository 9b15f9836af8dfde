package org.xpatvoices.payouts.distribution;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.GetSharesBooked;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shares of a sale as they were allocated, from the lines of the statements. */
@Component
class ShareLineRegister {
    private static final String COMPLETE =
            """
            SELECT count(*) > 0 AND count(*) = min(chunks)
            FROM payouts.earning_chunk WHERE licence = ?
            """;

    private static final String SHARES =
            """
            SELECT payee, units, amount_micro FROM payouts.earning_line
            WHERE position IN (SELECT position FROM payouts.earning_chunk WHERE licence = :licence)
              AND licence = :licence
            ORDER BY payee
            """;

    private final JdbcClient jdbc;

    ShareLineRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In payee order; empty until every chunk is there. */
    Optional<List<Share>> of(LicenceId licence) {
        boolean complete = handle(new GetSharesBooked(licence));
        return complete ? Optional.of(shares(licence)) : Optional.empty();
    }

    @QueryHandler
    boolean handle(GetSharesBooked query) {
        return jdbc.sql(COMPLETE).param(query.licenceId().value()).query(Boolean.class).single();
    }

    private List<Share> shares(LicenceId licence) {
        return jdbc.sql(SHARES)
                .param("licence", licence.value())
                .query(
                        (row, _) ->
                                new Share(
                                        new PayeeId(row.getObject(1, UUID.class)).toString(),
                                        row.getLong(2),
                                        row.getLong(3)))
                .list();
    }
}
