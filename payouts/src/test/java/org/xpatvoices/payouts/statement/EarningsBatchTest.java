package org.xpatvoices.payouts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class EarningsBatchTest {
    /** So many are written beside the books. */
    private static final int MANY = 20_000;

    private static final Runnable KEPT = () -> {};

    private static BooksDatabase database;
    private static EarningRows rows;
    private static EarningsBatch batch;

    @BeforeAll
    static void open() {
        database = BooksDatabase.fresh();
        rows =
                new EarningRows(
                        database.jdbc(), new DataSourceTransactionManager(database.source()));
        batch = new EarningsBatch(new EarningChunks(database.jdbc()), rows);
    }

    @BeforeEach
    void empty() {
        database.transactions().executeWithoutResult(_ -> rows.clear());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void sharesCountWithTheBooks(int shares) {
        book(sale(1, shares), KEPT);

        assertThat(counted()).isEqualTo(shares);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void theSameSharesAgainChangeNothing(int shares) {
        book(sale(1, shares), KEPT);
        book(sale(1, shares), KEPT);

        assertThat(counted()).isEqualTo(shares);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MANY})
    void sharesDoNotCountWithoutTheBooks(int shares) {
        losing(sale(1, shares));
        assertThat(counted()).isZero();

        book(sale(1, shares), KEPT);
        assertThat(counted()).isEqualTo(shares);
    }

    @Test
    void nobodySeesWhatIsWrittenBeforeTheBooksAre() {
        losing(sale(1, MANY));
        assertThat(written()).isEqualTo(MANY);
        assertThat(counted()).isZero();

        book(sale(2, 1), KEPT);
        assertThat(written()).isEqualTo(1);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatCannotBeWrittenStopsTheBooks() {
        var twice = new ArrayList<>(shares(MANY));
        twice.set(1, twice.getFirst());

        assertThatThrownBy(() -> book(sale(1, twice), KEPT)).hasMessageContaining("not written");
        assertThat(counted()).isZero();
        assertThat(count("earning_chunk")).isZero();
    }

    private static void losing(SharesAllocated sale) {
        Runnable lost =
                () -> {
                    throw new IllegalStateException("lost");
                };
        assertThatThrownBy(() -> book(sale, lost)).hasMessage("lost");
    }

    /** As the processor does: one transaction, in which the books are written meanwhile. */
    private static void book(SharesAllocated sale, Runnable books) {
        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("sale"));
                            try {
                                batch.add(sale, 100 + sale.shares().getFirst().units());
                                books.run();
                                work.commit();
                            } catch (RuntimeException lost) {
                                if (work.isActive()) {
                                    work.rollback(lost);
                                }
                                throw lost;
                            }
                        });
    }

    private static SharesAllocated sale(int number, int count) {
        return sale(number, shares(count).stream().map(one -> of(one, number)).toList());
    }

    private static Share of(Share one, int number) {
        return new Share(one.payeeId(), number, one.amountMicro());
    }

    private static SharesAllocated sale(int number, List<Share> shares) {
        return new SharesAllocated(
                "dst_" + "0".repeat(32),
                new LicenceId(new UUID(0, number)).toString(),
                0,
                1,
                "MVR",
                shares.size(),
                shares,
                Instant.EPOCH);
    }

    private static List<Share> shares(int count) {
        List<Share> shares = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            shares.add(new Share(new PayeeId(new UUID(n, n)).toString(), 1, 1));
        }
        return shares;
    }

    private static long counted() {
        return count("earning_line");
    }

    private static long written() {
        return count("earning_row");
    }

    private static long count(String table) {
        return database.jdbc().queryForObject("SELECT count(*) FROM payouts." + table, Long.class);
    }
}
