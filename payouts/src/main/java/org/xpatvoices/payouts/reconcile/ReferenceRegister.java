package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.payout.SecondMoney;
import org.xpatvoices.payouts.payout.SecondPayments;
import org.xpatvoices.payouts.rail.References;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known under the references of a statement, fetched for all its lines at once. */
@Component
class ReferenceRegister {
    static final String PAYOUT =
            """
            SELECT p.payout_id, p.batch_id, p.net_micro, p.currency,
                   m.statement_id || '#' || m.line, p.state IN ('REJECTED', 'RELEASED'),
                   p.gross_micro, p.destination_id, b.submitting_at, p.state = 'RELEASED'
            FROM payouts.payout p
            JOIN payouts.payout_batch b USING (batch_id)
            LEFT JOIN payouts.payout_match m
              ON m.payout_id = p.payout_id
             AND NOT EXISTS (SELECT FROM payouts.statement s
                             WHERE s.statement_id = m.statement_id AND s.revoked_at IS NOT NULL)
            """;

    private final JdbcTemplate jdbc;
    private final LikenessRegister likeness;
    private final DepositRegister deposits;
    private final SecondPayments secondPayments;

    ReferenceRegister(
            JdbcTemplate jdbc,
            LikenessRegister likeness,
            DepositRegister deposits,
            SecondPayments secondPayments) {
        this.jdbc = jdbc;
        this.likeness = likeness;
        this.deposits = deposits;
        this.secondPayments = secondPayments;
    }

    /** What these lines of a statement may mean, on this account of this rail. */
    Lookup of(List<RawLine> lines, RailCode rail, String account) {
        Set<String> references =
                lines.stream()
                        .flatMap(line -> line.references().stream())
                        .collect(Collectors.toSet());
        var payouts = payouts(references, rail, account);
        var twice = secondPayments.of(payouts.keySet());
        var recorded = deposits.of(references, rail, account);
        Map<String, KnownBatch> batches = new HashMap<>();
        return new Lookup() {
            @Override
            public @Nullable KnownBatch batch(String batchId) {
                var batch =
                        batches.computeIfAbsent(
                                batchId, id -> ReferenceRegister.this.batch(id, rail));
                return batch.payouts().isEmpty() ? null : batch;
            }

            @Override
            public @Nullable KnownPayout payout(String payoutId) {
                return payouts.get(payoutId);
            }

            @Override
            public @Nullable KnownDeposit recorded(String reference, Money moved) {
                return recorded.get(KnownDeposit.keyOf(reference, moved));
            }

            @Override
            public SecondMoney secondPayments(String payoutId) {
                return twice.getOrDefault(payoutId, SecondMoney.NONE);
            }

            @Override
            public List<Alike> alike(List<RawLine> unexplained) {
                return likeness.of(unexplained, rail, id -> ReferenceRegister.this.batch(id, rail));
            }
        };
    }

    /** Payouts that a rail may know; a reserved one it cannot. */
    Map<String, KnownPayout> payouts(Collection<String> references) {
        return payouts(references, null, "");
    }

    Map<String, KnownPayout> payouts(
            Collection<String> references, @Nullable RailCode rail, String account) {
        Map<String, KnownPayout> known = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        // Joined to, as = ANY may seek all of them anew for each batch while rows are newer than
        // their statistics: 17 s of a day's statement.
        String[] ids =
                references.stream()
                        .map(References::payoutOf)
                        .filter(Objects::nonNull)
                        .toArray(String[]::new);
        jdbc.query(
                PAYOUT
                        + "WHERE p.payout_id IN (SELECT unnest(?::text[]))"
                        + " AND b.submitting_at IS NOT NULL AND NOT"
                        + " p.left_out AND (?::text IS NULL OR b.rail = ? AND (b.rail <> 'CASH' OR"
                        + " EXISTS (SELECT FROM payouts.voucher v WHERE v.payout_id = p.payout_id"
                        + " AND v.hub_id = ? AND v.redeemed_at IS NOT NULL)))",
                row -> {
                    var one = known(row, texts);
                    known.put(one.payoutId(), one);
                },
                ids,
                nameOf(rail),
                nameOf(rail),
                account);
        return known;
    }

    private static @Nullable String nameOf(@Nullable RailCode rail) {
        return rail == null ? null : rail.name();
    }

    static KnownPayout known(ResultSet row) throws SQLException {
        return known(row, new HashMap<>());
    }

    /** A driver answers the same text anew in each row: of a batch, a thousand times. */
    private static KnownPayout known(ResultSet row, Map<String, String> texts) throws SQLException {
        String batch = texts.computeIfAbsent(row.getString(2), it -> it);
        String currency = texts.computeIfAbsent(row.getString(4), it -> it);
        var net = new Money(row.getLong(3), currency);
        long gross = row.getLong(7);
        return new KnownPayout(
                row.getString(1),
                batch,
                net,
                gross == net.amountMicro() ? net : new Money(gross, currency),
                row.getString(5));
    }

    /** A batch that something names as a whole. */
    private KnownBatch batch(String id, RailCode rail) {
        List<String> refused = new ArrayList<>();
        var payouts =
                jdbc.query(
                        PAYOUT
                                + "WHERE p.batch_id = ? AND b.submitting_at IS NOT NULL AND NOT"
                                + " p.left_out AND b.rail = ? ORDER BY 1",
                        (row, _) -> {
                            if (row.getBoolean(6)) {
                                refused.add(row.getString(1));
                            }
                            return known(row);
                        },
                        id,
                        rail.name());
        return new KnownBatch(payouts, refused);
    }

    /** How often a statement of these bytes has been revoked. */
    int revocationsOf(String sha256, String bankStatementId) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT count(*) FROM payouts.statement WHERE sha256 = ?"
                                + " AND bank_statement_id = ? AND revoked_at IS NOT NULL",
                        Integer.class,
                        sha256,
                        bankStatementId));
    }

    /** Whether one of these statements has been revoked. */
    boolean anyRevoked(Collection<String> statementIds) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.statement"
                                + " WHERE statement_id = ANY (?) AND revoked_at IS NOT NULL)",
                        Boolean.class,
                        (Object) statementIds.toArray(String[]::new)));
    }
}
