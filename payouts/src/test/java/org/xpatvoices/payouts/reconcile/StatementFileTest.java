package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Statements of one file. */
class StatementFileTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");

    private static BankStatement statement(
            String id, long number, String account, String currency) {
        var nothing = Money.zero(currency);
        return new BankStatement(id, number, account, AT, AT, nothing, nothing, List.of());
    }

    /** Whatever their numbers are: the second would be dropped as known. */
    @Test
    void oneNameTwiceIsRefusedWhole() {
        var twice =
                List.of(
                        statement("S-7", 7, "7700 01", "MVR"),
                        statement("S-8", 8, "770001", "MVR"),
                        statement("S-7", 9, "770001", "MVR"));

        assertThatThrownBy(() -> StatementFile.mustNameEachOnce(twice))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("statement 3 in it");
    }

    @Test
    void accountsAndCurrenciesMayShareAName() {
        var different =
                List.of(
                        statement("S-7", 7, "770001", "MVR"),
                        statement("S-7", 7, "770001", "USD"),
                        statement("S-7", 7, "770002", "MVR"));

        assertThatCode(() -> StatementFile.mustNameEachOnce(different)).doesNotThrowAnyException();
    }

    /** What Tuesday's shows, Monday's does not lack: both came together. */
    @Test
    void whatOneNamesNoneLacks() {
        var read =
                List.of(
                        statement("S-7", 7, "770001", "MVR"),
                        statement("S-8", 8, "770001", "MVR"),
                        statement("S-9", 9, "770001", "MVR"));
        var file =
                StatementFile.of(
                        new ArrayDeque<>(read),
                        (_, at) -> new StatementId(new UUID(1, at)),
                        (one, _) -> new Matching(List.of(), Set.of("pay_" + one.id())));

        assertThat(file.named()).containsExactlyInAnyOrder("pay_S-7", "pay_S-8", "pay_S-9");
        assertThat(file.parts()).extracting(StatementFile.Part::statement).isEqualTo(read);
    }
}
