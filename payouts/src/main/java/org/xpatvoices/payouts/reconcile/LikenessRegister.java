package org.xpatvoices.payouts.reconcile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.payout.DestinationEnds;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Finds what debits without a reference may have paid, for all such lines of a statement at once.
 */
@Component
class LikenessRegister {
    /** A transfer is booked within a working week; a day before it allows for time zones. */
    private static final int DAYS_AFTER = 5;

    private static final String SENT = " b.submitting_at IS NOT NULL AND NOT p.left_out";

    private static final String OF = " AND p.currency = ? AND b.rail = ?";

    private static final String OPEN =
            SENT + " AND p.state NOT IN ('RECONCILED', 'RETURNED', 'RELEASED')" + OF;

    /** What was given back may have been paid all the same, unless it had been, and came back. */
    private static final String OPEN_OR_GIVEN_BACK =
            SENT
                    + " AND (p.state NOT IN ('RECONCILED', 'RETURNED', 'RELEASED')"
                    + " OR p.state = 'RELEASED' AND p.settled_micro = 0)"
                    + OF;

    private final JdbcTemplate jdbc;
    private final Function<List<String>, Map<String, String>> ends;

    @Autowired
    LikenessRegister(JdbcTemplate jdbc, DestinationEnds ends) {
        this(jdbc, ends::of);
    }

    LikenessRegister(JdbcTemplate jdbc, Function<List<String>, Map<String, String>> ends) {
        this.jdbc = jdbc;
        this.ends = ends;
    }

    private record Candidate(
            KnownPayout payout, String destinationId, LocalDate sentOn, boolean givenBack) {
        boolean sentBefore(LocalDate day) {
            return within(sentOn, day);
        }
    }

    private record Group(String batchId, long sumMicro, LocalDate sentOn) {}

    List<Alike> of(List<RawLine> lines, RailCode rail, Function<String, KnownBatch> batch) {
        String currency = lines.getFirst().amount().currency();
        Long[] amounts =
                lines.stream()
                        .map(line -> Math.negateExact(line.amount().amountMicro()))
                        .distinct()
                        .toArray(Long[]::new);
        var byAmount = candidates(currency, rail, amounts);
        var ended =
                ends.apply(
                        byAmount.values().stream()
                                .flatMap(List::stream)
                                .map(Candidate::destinationId)
                                .toList());
        var groups = groups(currency, rail, amounts);
        Map<String, KnownBatch> batches = new HashMap<>();
        List<Alike> alike = new ArrayList<>(lines.size());
        for (RawLine line : lines) {
            alike.add(
                    new Alike(
                            payouts(line, byAmount, ended),
                            groups.stream()
                                    .filter(one -> sums(one, line))
                                    .map(one -> batches.computeIfAbsent(one.batchId(), batch))
                                    .toList()));
        }
        return alike;
    }

    private static List<KnownPayout> payouts(
            RawLine line, Map<Long, List<Candidate>> byAmount, Map<String, String> ended) {
        String end = line.accountEnd();
        LocalDate day = line.bookedOn();
        if (end == null || day == null) {
            return List.of();
        }
        var alike =
                byAmount
                        .getOrDefault(Math.negateExact(line.amount().amountMicro()), List.of())
                        .stream()
                        .filter(one -> end.equals(ended.get(one.destinationId())))
                        .filter(one -> one.sentBefore(day))
                        .toList();
        boolean anyOpen = alike.stream().anyMatch(one -> !one.givenBack());
        return alike.stream()
                .filter(one -> !anyOpen || !one.givenBack())
                .map(Candidate::payout)
                .toList();
    }

    private static boolean sums(Group group, RawLine line) {
        LocalDate day = line.bookedOn();
        return line.accountEnd() == null
                && day != null
                && within(group.sentOn(), day)
                && group.sumMicro() == Math.negateExact(line.amount().amountMicro());
    }

    private static boolean within(LocalDate sentOn, LocalDate bookedOn) {
        return !bookedOn.isBefore(sentOn.minusDays(1))
                && !bookedOn.isAfter(sentOn.plusDays(DAYS_AFTER));
    }

    /** Payouts under every amount that a line for them can have; those open come before others. */
    private Map<Long, List<Candidate>> candidates(String currency, RailCode rail, Long[] amounts) {
        Map<Long, List<Candidate>> byAmount = new HashMap<>();
        jdbc.query(
                ReferenceRegister.PAYOUT
                        + "WHERE"
                        + OPEN_OR_GIVEN_BACK
                        + " AND m.payout_id IS NULL"
                        + " AND (p.net_micro = ANY (?) OR p.gross_micro = ANY (?))",
                row -> {
                    var payout = ReferenceRegister.known(row);
                    var one =
                            new Candidate(
                                    payout,
                                    row.getString(8),
                                    Objects.requireNonNull(row.getTimestamp(9))
                                            .toInstant()
                                            .atOffset(ZoneOffset.UTC)
                                            .toLocalDate(),
                                    row.getBoolean(10));
                    long net = payout.net().amountMicro();
                    long gross = payout.gross().amountMicro();
                    byAmount.computeIfAbsent(net, _ -> new ArrayList<>()).add(one);
                    if (gross != net) {
                        byAmount.computeIfAbsent(gross, _ -> new ArrayList<>()).add(one);
                    }
                },
                currency,
                rail.name(),
                amounts,
                amounts);
        return byAmount;
    }

    private List<Group> groups(String currency, RailCode rail, Long[] amounts) {
        return jdbc.query(
                """
                SELECT p.batch_id, sum(p.net_micro)::bigint, min(b.submitting_at)
                FROM payouts.payout p JOIN payouts.payout_batch b USING (batch_id)
                WHERE %s AND p.state <> 'REJECTED'
                GROUP BY p.batch_id HAVING sum(p.net_micro) = ANY (?) ORDER BY 1
                """
                        .formatted(OPEN),
                (row, _) ->
                        new Group(
                                row.getString(1),
                                row.getLong(2),
                                row.getTimestamp(3)
                                        .toInstant()
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate()),
                currency,
                rail.name(),
                amounts);
    }
}
