package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** One deposit, one top-up on its way, one that is booked, and one exchange. */
class ReferenceBookTest {
    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private int waited;
    private final ReferenceBook book = new ReferenceBook(jdbc, () -> waited++);

    @BeforeEach
    void record() {
        deposit("DEP-1", "ofk_1");
        deposit("TOP-2", "top_2/BANK");
        topUp("TOP-1", "top_1", "PROPOSED");
        topUp("TOP-2", "top_2", "APPROVED");
        topUp("TOP-3", "top_3", "DECLINED");
        conversion("FX-1", "cnv_1", "PROPOSED");
        conversion("FX-2", "cnv_2", "DECLINED");
    }

    private void deposit(String reference, String owner) {
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at) VALUES (?, ?, 1, 'MVR', now())",
                reference,
                owner);
    }

    private void topUp(String reference, String id, String state) {
        jdbc.update(
                "INSERT INTO payouts.float_top_up (top_up_id, rail, reference, amount_micro,"
                        + " currency, state, proposed_by, proposed_at, decided_by)"
                        + " VALUES (?, 'MOBILE_MONEY', ?, 1, 'MVR', ?, 'a', now(), 'b')",
                id,
                reference,
                state);
    }

    private void conversion(String reference, String id, String state) {
        jdbc.update(
                "INSERT INTO payouts.conversion (conversion_id, position, rail, state, payees,"
                        + " sold_micro, sold_currency, bought_currency, reference, opened_by,"
                        + " opened_at) VALUES (?, 1, 'BANK', ?, 1, 1, 'USD', 'MVR', ?, 'a', now())",
                id,
                state,
                reference);
    }

    @ParameterizedTest
    @CsvSource({
        "DEP-1, ofk_2",
        "DEP-1, top_1",
        "DEP-1, cnv_1",
        "TOP-1, ofk_1",
        "TOP-1, top_9",
        "TOP-1, cnv_1",
        "TOP-2, ofk_1",
        "TOP-2, top_9",
        "FX-1, ofk_1",
        "FX-1, top_1",
        "FX-1, cnv_9"
    })
    void isTakenBySomebodyElse(String reference, String owner) {
        assertThat(book.isTaken(reference, owner)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DEP-1, ofk_1",
        "TOP-1, top_1",
        "TOP-2, top_2",
        "FX-1, cnv_1",
        "TOP-3, ofk_1",
        "FX-2, top_1",
        "DEP-2, ofk_1"
    })
    void isFreeForItsOwnerAndOnceGivenUp(String reference, String owner) {
        assertThat(book.isTaken(reference, owner)).isFalse();
    }

    /** What was recorded a moment ago counts. */
    @Test
    void looksOnceTheBooksShowEverything() {
        book.isTaken("DEP-1", "ofk_2");
        assertThat(waited).isOne();
    }

    /** Two doors in the same moment: neither can be read yet, and one of them is refused. */
    @Test
    void oneOfTwoAtOnceHasIt() throws Exception {
        try (var doors = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (String owner : List.of("ofk_1", "ofk_2", "top_1", "cnv_1")) {
                all.add(() -> !book.isTaken("NEW-1", owner));
            }
            int free = 0;
            for (var one : doors.invokeAll(all)) {
                free += one.get() ? 1 : 0;
            }
            assertThat(free).isOne();
        }
    }

    /** What came to nothing holds nobody up, and whoever holds it may try again. */
    @Test
    void aHoldIsForgottenAfterAMinute() {
        assertThat(book.isTaken("NEW-1", "ofk_1")).isFalse();
        assertThat(book.isTaken("NEW-1", "ofk_1")).isFalse();
        assertThat(book.isTaken("NEW-1", "top_1")).isTrue();
        jdbc.update("UPDATE payouts.reference_hold SET held_at = held_at - interval '61 s'");
        assertThat(book.isTaken("NEW-1", "top_1")).isFalse();
        assertThat(book.isTaken("NEW-1", "ofk_1")).isTrue();
        book.release("NEW-1", "ofk_1");
        assertThat(book.isTaken("NEW-1", "ofk_1")).as("only its holder lets go").isTrue();
        book.release("NEW-1", "top_1");
        assertThat(book.isTaken("NEW-1", "ofk_1")).isFalse();
    }

    /** No door can forget it: a deposit is not decided on before its reference is held. */
    @Test
    void aDepositIsDecidedOnOnlyUnderItsOwnReference() throws Exception {
        var bus = SimpleCommandBus.builder().build();
        new HoldReferenceFirst(bus, book);
        List<Object> decided = new ArrayList<>();
        bus.subscribe(DepositFunds.class.getName(), message -> decide(message, decided));
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();

        assertThat(refusal(gateway, "DEP-1")).isEqualTo(DEPOSIT_REFERENCE_IS_ALREADY_USED);
        assertThat(refusal(gateway, "TOP-1")).isEqualTo(DEPOSIT_REFERENCE_IS_ALREADY_USED);
        assertThat(decided).isEmpty();
        assertThat(refusal(gateway, "BAD-1")).isEqualTo(OFF_TAKER_MUST_EXIST);
        assertThat(book.isTaken("BAD-1", "top_9")).as("let go at once").isFalse();
        gateway.sendAndWait(deposit("NEW-2"));
        assertThat(decided).hasSize(1);
        assertThat(book.isTaken("NEW-2", "top_9")).as("held until it can be read").isTrue();
    }

    private static Object decide(CommandMessage<?> message, List<Object> decided) {
        var deposit = (DepositFunds) message.getPayload();
        if (deposit.depositReference().startsWith("BAD")) {
            throw new Refused(OFF_TAKER_MUST_EXIST, "nobody");
        }
        decided.add(deposit);
        return "DEPOSITED";
    }

    private static Rule refusal(CommandGateway gateway, String reference) {
        return catchThrowableOfType(Refused.class, () -> gateway.sendAndWait(deposit(reference)))
                .rule();
    }

    private static DepositFunds deposit(String reference) {
        return new DepositFunds(
                new OffTakerId(new UUID(8, 8)),
                reference,
                new Money(1_000_000, "MVR"),
                "ops_one",
                Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED, true", "DECLINED, false"})
    void aDepositThatWaitsForASecondPersonHasItsReference(String state, boolean taken) {
        jdbc.update(
                "INSERT INTO payouts.large_deposit (off_taker_id, proposal, reference,"
                        + " amount_micro, currency, state, proposed_by, proposed_at)"
                        + " VALUES ('ofk_1', 1, 'BIG-1', 1, 'MVR', ?, 'a', now())",
                state);
        assertThat(book.isTaken("BIG-1", "top_1")).isEqualTo(taken);
    }
}
