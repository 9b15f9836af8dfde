package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.reconcile.ChainedStatement.Place;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a statement lacks proves something of what was sent since its chain began, and no more. */
class StatementChainTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-11-02T00:00:00Z");

    private final StatementChain chain = new StatementChain();

    @Test
    void provesNothingAcrossAGapUntilItIsFilled() {
        chain.add(imported(1, 100, 70));
        chain.add(imported(3, 60, 50));
        assertThat(chain.unbrokenUpTo(statement(4, 50))).isEqualTo(opened(3));
        assertThat(chain.unbrokenUpTo(statement(2, 70))).isEqualTo(opened(1));
        chain.add(imported(2, 70, 60));
        assertThat(chain.unbrokenUpTo(statement(4, 50))).isEqualTo(opened(1));
    }

    @Test
    void provesNothingAcrossAMissingNumberOfEqualBalances() {
        chain.add(imported(1, 70, 70));
        assertThat(chain.unbrokenUpTo(statement(3, 70))).isEqualTo(opened(3));
        chain.add(imported(3, 70, 70));
        assertThat(chain.gapsAt(new Place(1, 3), "acc", FIRST_DAY))
                .singleElement()
                .extracting(StatementGapFound::category)
                .isEqualTo("STATEMENT_GAP");
    }

    @Test
    void provesNothingAcrossAnotherBalance() {
        chain.add(imported(1, 100, 70));
        assertThat(chain.unbrokenUpTo(statement(2, 71))).isEqualTo(opened(2));
    }

    @Test
    void aRevokedStatementLeavesAGap() {
        chain.add(imported(1, 100, 70));
        chain.add(imported(2, 70, 60));
        chain.remove("stm2", false);
        assertThat(chain.unbrokenUpTo(statement(3, 60))).isEqualTo(opened(3));
    }

    /** In a file that holds the second day before the first, the second comes on its own. */
    @Test
    void theSecondDayBeforeTheFirstProvesOnlyItself() {
        assertThat(chain.unbrokenUpTo(statement(2, 70))).isEqualTo(opened(2));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 3"})
    void withoutNumbersNoDayMayBeBetween(int day, int since) {
        chain.add(imported(1, 100, 70));
        assertThat(chain.unbrokenUpTo(statement(null, day, 70))).isEqualTo(opened(since));
    }

    @Test
    void nothingIsBeforeTheFirstThatOpensWithNothing() {
        assertThat(chain.unbrokenUpTo(statement(1, 0))).isEqualTo(Instant.EPOCH);
        assertThat(chain.unbrokenUpTo(statement(1, 5))).isEqualTo(opened(1));
    }

    /** The fourth day is the first of a year: number 1 again, with no day before it missing. */
    @Test
    void aChainGoesOnWhereNumbersBeginAgain() {
        chain.add(imported(2, 100, 70));
        chain.add(imported(3, 70, 60));
        assertThat(chain.placeFor(1L, "S", opened(4), closed(4))).isEqualTo(new Place(2, 1));
        assertThat(chain.unbrokenUpTo(statement(1L, 4, 60))).isEqualTo(opened(2));
        assertThat(chain.unbrokenUpTo(statement(1L, 4, 0)))
                .as("another balance, and nothing though it is of an account's number 1")
                .isEqualTo(opened(4));
        assertThat(chain.unbrokenUpTo(statement(1L, 5, 60)))
                .as("a day between may be that of a statement")
                .isEqualTo(opened(5));
        assertThat(chain.unbrokenUpTo(statement(2L, 4, 60)))
                .as("the new number 1 is missing")
                .isEqualTo(opened(4));
    }

    @Test
    void aNumberThatIsKnownFromAnotherTimeFindsItsSeriesByTime() {
        chain.add(imported(1, 100, 70));
        chain.add(imported(3, 60, 50));
        chain.add(imported(2, 1, 5, 50, 40));
        chain.add(imported(2, 2, 6, 40, 30));
        assertThat(chain.placeFor(2L, "S", opened(2), closed(2))).isEqualTo(new Place(1, 2));
        assertThat(chain.placeFor(4L, "S", opened(4), closed(4))).isEqualTo(new Place(1, 4));
        assertThat(chain.placeFor(3L, "S", opened(7), closed(7))).isEqualTo(new Place(2, 3));
        assertThat(chain.placeFor(1L, "S", opened(8), closed(8))).isEqualTo(new Place(3, 1));
        assertThat(chain.placeFor(365L, "S", opened(0), closed(0))).isEqualTo(new Place(0, 365));
        assertThat(chain.placeFor(1L, "S", opened(1), closed(1))).isNull();
        assertThat(chain.placeFor(1L, "S", opened(5), closed(6))).isNull();
        assertThat(chain.placeFor(2L, "S", opened(3), closed(4))).isNull();
    }

    /**
     * The bank gives no numbers: what is booked again stands where it stood, and proves as much.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatHasNoNumberTakesItsOldPlace(boolean again) {
        chain.add(imported(1, 100, 70));
        chain.add(imported(2, 70, 60));
        chain.add(imported(3, 60, 50));
        chain.remove("stm2", again);
        assertThat(chain.placeFor(null, "another", opened(2), closed(2)))
                .as("put right, under another name")
                .isEqualTo(new Place(1, 2));
        assertThat(chain.placeFor(null, "S2", east(opened(2)), east(closed(2))))
                .as("read anew, with other times")
                .isEqualTo(new Place(1, 2));
        assertThat(chain.placeFor(null, "S4", opened(4), closed(4))).isEqualTo(new Place(1, 4));
        chain.add(imported(2, 70, 60));
        assertThat(chain.unbrokenUpTo(statement(null, 4, 50))).isEqualTo(opened(1));
        assertThat(chain.placeFor(null, "S2", opened(2), closed(2)))
                .as("it is taken")
                .isEqualTo(new Place(1, 4));
    }

    /** Nothing else takes it meanwhile; the place of a forged one is the next one's. */
    @Test
    void theLastPlaceIsKeptForWhatIsToComeBack() {
        chain.add(imported(1, 100, 70));
        chain.add(imported(2, 70, 60));
        chain.remove("stm2", true);
        assertThat(chain.placeFor(null, "S3", opened(3), closed(3))).isEqualTo(new Place(1, 3));
        chain.add(imported(2, 70, 60));
        chain.remove("stm2", false);
        assertThat(chain.placeFor(null, "S3", opened(3), closed(3))).isEqualTo(new Place(1, 2));
    }

    private static Instant east(Instant at) {
        return at.minus(Duration.ofHours(5));
    }

    private static Instant opened(int day) {
        return FIRST_DAY.plus(Duration.ofDays(day));
    }

    private static Instant closed(int day) {
        return opened(day).plus(Duration.ofHours(23));
    }

    private static BankStatement statement(long number, long opening) {
        return statement(number, (int) number, opening);
    }

    private static BankStatement statement(@Nullable Long number, int day, long opening) {
        var balance = new Money(opening, "MVR");
        return new BankStatement(
                "S", number, "7700", opened(day), closed(day), balance, balance, List.of());
    }

    private static StatementImported imported(int number, long opening, long closing) {
        return imported(1, number, number, opening, closing);
    }

    private static StatementImported imported(
            int series, int number, int day, long opening, long closing) {
        return new StatementImported(
                "acc",
                "stm" + number + (series == 1 ? "" : "of" + series),
                "S" + number,
                "sha",
                "••0001",
                number,
                opened(day),
                closed(day),
                opening,
                Math.max(0, closing - opening),
                Math.max(0, opening - closing),
                closing,
                "MVR",
                1,
                1,
                "ops_one",
                closed(day),
                "BANK",
                series);
    }
}
