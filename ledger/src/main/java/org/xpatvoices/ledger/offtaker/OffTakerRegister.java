package org.xpatvoices.ledger.offtaker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.AccountLineView;
import org.xpatvoices.contracts.offtaker.GetAccountLines;
import org.xpatvoices.contracts.offtaker.GetOffTaker;
import org.xpatvoices.contracts.offtaker.GetOffTakers;
import org.xpatvoices.contracts.offtaker.OffTakerView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers who may buy and what is on whose account. */
@Component
class OffTakerRegister {
    private final JdbcClient jdbc;

    OffTakerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<OffTakerView> handle(GetOffTaker query) {
        return withFunds(
                        jdbc.sql("select * from ledger.off_taker where off_taker_id = ?")
                                .param(query.offTakerId().toString())
                                .query((row, _) -> OffTakerRow.of(row))
                                .list())
                .stream()
                .findFirst();
    }

    @QueryHandler
    List<OffTakerView> handle(GetOffTakers query) {
        return withFunds(
                jdbc.sql(
                                """
                                select * from ledger.off_taker where registered_position > ?
                                order by registered_position limit ?
                                """)
                        .param(query.afterPosition() == null ? 0 : query.afterPosition())
                        .param(query.limit())
                        .query((row, _) -> OffTakerRow.of(row))
                        .list());
    }

    @QueryHandler
    List<AccountLineView> handle(GetAccountLines query) {
        return jdbc.sql(
                        """
                        select * from ledger.account_line where off_taker_id = ? and position < ?
                        order by position desc limit ?
                        """)
                .param(query.offTakerId().toString())
                .param(query.beforePosition() == null ? Long.MAX_VALUE : query.beforePosition())
                .param(query.limit())
                .query((row, _) -> line(row))
                .list();
    }

    private List<OffTakerView> withFunds(List<OffTakerRow> rows) {
        Map<String, List<Money>> funds =
                funds(rows.stream().map(OffTakerRow::offTakerId).toArray(String[]::new));
        return rows.stream()
                .map(row -> row.view(funds.getOrDefault(row.offTakerId(), List.of())))
                .toList();
    }

    /** The latest line of each currency states the balance. */
    private Map<String, List<Money>> funds(String[] offTakerIds) {
        record Balance(String offTakerId, Money prepaid) {}
        return jdbc
                .sql(
                        """
                        select distinct on (off_taker_id, currency) off_taker_id, currency, prepaid_micro
                        from ledger.account_line where off_taker_id = any (?)
                        order by off_taker_id, currency, position desc
                        """)
                .param(offTakerIds)
                .query(
                        (row, _) ->
                                new Balance(
                                        row.getString("off_taker_id"), money(row, "prepaid_micro")))
                .list()
                .stream()
                .collect(groupingBy(Balance::offTakerId, mapping(Balance::prepaid, toList())));
    }

    private static AccountLineView line(ResultSet row) throws SQLException {
        return new AccountLineView(
                row.getLong("position"),
                AccountLineView.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                money(row, "amount_micro"),
                money(row, "prepaid_micro"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), row.getString("currency"));
    }
}
