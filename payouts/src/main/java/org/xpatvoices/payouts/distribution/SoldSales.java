package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What never changes about a sale, for those who decide on it: its invoice and its shares. */
@Component
class SoldSales {
    private final JdbcClient jdbc;

    SoldSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SoldSale> find(LicenceId licence) {
        return jdbc.sql(
                        """
                        SELECT off_taker_id, currency, price_micro, fee_micro, rounding_micro, ends_at
                        FROM payouts.sale WHERE licence = ?
                        """)
                .param(licence.value())
                .query(
                        (row, _) ->
                                new SoldSale(
                                        row.getString("off_taker_id"),
                                        row.getString("currency"),
                                        row.getLong("price_micro"),
                                        row.getLong("fee_micro"),
                                        row.getLong("rounding_micro"),
                                        row.getTimestamp("ends_at").toInstant()))
                .optional();
    }

    /** The shares that these payees were allocated; who has none is not in it. */
    Map<PayeeId, Long> shares(LicenceId licence, Set<PayeeId> payees) {
        record Allocated(PayeeId payee, long micro) {}
        UUID[] ids = payees.stream().map(PayeeId::value).toArray(UUID[]::new);
        Function<Allocated, Long> micro = Allocated::micro;
        return jdbc
                .sql(
                        """
                        SELECT payee, amount_micro FROM payouts.earning_line
                        WHERE payee = ANY (?) AND licence = ?
                        """)
                .params(ids, licence.value())
                .query(
                        (row, _) ->
                                new Allocated(
                                        new PayeeId(row.getObject("payee", UUID.class)),
                                        row.getLong("amount_micro")))
                .list()
                .stream()
                .collect(Collectors.toMap(Allocated::payee, micro));
    }
}
