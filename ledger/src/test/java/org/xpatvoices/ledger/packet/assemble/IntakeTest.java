package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.xpatvoices.ledger.packet.assemble.Asked.NOW;
import static org.xpatvoices.ledger.packet.assemble.Asked.facts;
import static org.xpatvoices.ledger.packet.assemble.Asked.grant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.contribution.AdmittedWorker;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.shredding.Tried;
import org.xpatvoices.ledger.shredding.UnreadableContent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class IntakeTest {
    private static final String WORKER = "wrk_00000000000000000000000000000001";
    private static final AdmittedGrant WAGES = grant("con_wages");
    private static final AdmittedGrant PROFILE = grant("con_profile");
    private static final AdmittedGrant CONTRACT = grant("con_contract");

    private final Map<AdmittedFacts, String> clear = new HashMap<>();
    private String notYet = "nobody";
    private Instant onSaleUntil = NOW;
    private final AdmittedFacts wages = facts("wages", "wage-period", WAGES);
    private final AdmittedFacts profile = facts("profile", "profile", PROFILE);
    private final AdmittedFacts contract = facts("contract", "employment-contract", CONTRACT);

    private final Map<AdmittedFacts, UnreadableContent> faults = new HashMap<>();

    @BeforeEach
    void write() {
        clear.put(
                wages,
                "{\"answers\":{\"netReceived\":{\"amountMicro\":5300000000,\"currency\":\"MVR\"}}}");
        clear.put(profile, "{\"answers\":{\"nationality\":\"NPL\",\"birthYear\":1994}}");
        clear.put(contract, "{\"answers\":{\"employerRef\":\"emp_1\"}}");
    }

    @Test
    void takesTheValuesInTheOrderOfTheColumnsAndEveryGrantBehindThem() {
        var intake = take(new AdmittedWorker(WORKER, wages, profile, contract));

        var considered = intake.considered().getFirst();
        assertThat(considered.values().values())
                .containsExactly("NPL", "32", "5300000000 MVR", "NOT_STATED");
        assertThat(considered.values().employer()).isEqualTo("emp_1");
        assertThat(considered.workerId()).isEqualTo(WORKER);
        assertThat(considered.grants()).containsExactly(WAGES, PROFILE, CONTRACT);
        assertThat(intake.leftOut()).isEmpty();
    }

    @Test
    void namesAGrantOnceThatCoversAll() {
        var all = grant("con_all");
        var one = facts("wages", "wage-period", all);
        var other = facts("profile", "profile", all);
        var third = facts("contract", "employment-contract", all);
        clear.put(one, clear.get(wages));
        clear.put(other, clear.get(profile));
        clear.put(third, clear.get(contract));

        assertThat(
                        take(new AdmittedWorker(WORKER, one, other, third))
                                .considered()
                                .getFirst()
                                .grants())
                .containsExactly(all);
    }

    @Test
    void leavesOutWhoHasNoProfile() {
        expectLeftOut(new AdmittedWorker(WORKER, wages, null, contract), LeftOut.WITHOUT_PROFILE);
    }

    @Test
    void leavesOutWhoseEmployerIsUnknown() {
        expectLeftOut(new AdmittedWorker(WORKER, wages, profile, null), LeftOut.EMPLOYER_UNKNOWN);
        clear.put(contract, "{\"answers\":{},\"states\":{\"employerRef\":\"DONT_KNOW\"}}");
        expectLeftOut(usual(), LeftOut.EMPLOYER_UNKNOWN);
        clear.put(contract, "{\"answers\":{\"employerRef\":\"\"}}");
        expectLeftOut(usual(), LeftOut.EMPLOYER_UNKNOWN);
    }

    @Test
    void leavesOutWhatHasLostItsKey() {
        for (var lost : List.of(wages, profile, contract)) {
            String text = clear.remove(lost);
            expectLeftOut(usual(), LeftOut.WITHDRAWN);
            clear.put(lost, text);
        }
    }

    @Test
    void leavesOutAndNamesWhatIsAtFault() {
        for (var damaged : List.of(wages, profile, contract)) {
            String text = clear.remove(damaged);
            faults.put(damaged, mock(UnreadableContent.class));
            expectLeftOut(usual(), LeftOut.DAMAGED);
            faults.clear();
            clear.put(damaged, text);
        }
    }

    @Test
    void leavesOutWhatRestsOnAGrantWithdrawnSince() {
        for (var grant : List.of(WAGES, PROFILE, CONTRACT)) {
            var intake = intake(Asked.wages(Map.of()), Set.of(grant.grantId()));
            intake.take(List.of(usual()));
            assertThat(intake.leftOut()).isEqualTo(Map.of(LeftOut.WITHDRAWN, 1));
        }
    }

    @Test
    void leavesOutWhatCouldNotBeSoldBecauseItsConsentHasEnded() {
        var ending = facts("wages", "wage-period", grant("con_end", NOW.minusSeconds(9), NOW));
        clear.put(ending, clear.get(wages));

        expectLeftOut(new AdmittedWorker(WORKER, ending, profile, contract), LeftOut.CONSENT_ENDED);
    }

    /** Packets know days only: the hour of a consent's end would be one worker's. */
    @Test
    void leavesOutWhoseConsentEndsOnTheDayOfTheSealing() {
        Instant midnight = NOW.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        var today =
                facts(
                        "wages",
                        "wage-period",
                        grant("con_day", NOW.minusSeconds(9), midnight.minusMillis(1)));
        clear.put(today, clear.get(wages));
        expectLeftOut(new AdmittedWorker(WORKER, today, profile, contract), LeftOut.CONSENT_ENDED);

        var tomorrow = facts("next", "wage-period", grant("con_next", NOW, midnight));
        clear.put(tomorrow, clear.get(wages));
        assertThat(take(new AdmittedWorker(WORKER, tomorrow, profile, contract)).considered())
                .hasSize(1);
    }

    /** The first consent that ends takes the whole packet off the shelf. */
    @Test
    void leavesOutWhoseConsentEndsBeforeTheEpochDoes() {
        onSaleUntil = NOW.plus(Duration.ofDays(20));
        var soon = facts("wages", "wage-period", grant("con_soon", NOW, onSaleUntil));
        clear.put(soon, clear.get(wages));
        expectLeftOut(new AdmittedWorker(WORKER, soon, profile, contract), LeftOut.CONSENT_ENDED);

        var later =
                facts(
                        "later",
                        "wage-period",
                        grant("con_later", NOW, onSaleUntil.plus(Duration.ofDays(1))));
        clear.put(later, clear.get(wages));
        assertThat(take(new AdmittedWorker(WORKER, later, profile, contract)).considered())
                .hasSize(1);
    }

    @Test
    void leavesOutWhoIsOutsideTheFilter() {
        var intake = intake(Asked.wages(Map.of("nationality", List.of("BGD"))), Set.of());
        intake.take(List.of(usual()));

        assertThat(intake.leftOut()).isEqualTo(Map.of(LeftOut.FILTERED, 1));
    }

    @Test
    void leavesOutWhatNoCodeListKnowsWithoutStoppingTheOthers() {
        for (var unknown :
                List.of(
                        "{\"answers\":{\"nationality\":\"Utopia\"}}",
                        "{\"answers\":{\"birthYear\":1066}}",
                        "{\"answers\":")) {
            var odd = facts("odd", "profile", PROFILE);
            clear.put(odd, unknown);

            var intake = intake(Asked.wages(Map.of()), Set.of());
            intake.take(List.of(new AdmittedWorker(WORKER, wages, odd, contract), usual()));

            assertThat(intake.leftOut()).as(unknown).isEqualTo(Map.of(LeftOut.NOT_READABLE, 1));
            assertThat(intake.considered()).hasSize(1);
        }
    }

    @Test
    void takesTheEmployerOfAContractFromItself() {
        var order = Asked.wages(Map.of());
        clear.put(wages, "{\"answers\":{\"employerRef\":\"emp_2\"}}");

        var intake = intake(order, Set.of());
        intake.take(List.of(new AdmittedWorker(WORKER, wages, profile, wages)));

        assertThat(intake.considered().getFirst().values().employer()).isEqualTo("emp_2");
        assertThat(intake.considered().getFirst().grants()).containsExactly(WAGES, PROFILE);
    }

    private AdmittedWorker usual() {
        return new AdmittedWorker(WORKER, wages, profile, contract);
    }

    private void expectLeftOut(AdmittedWorker worker, LeftOut why) {
        var intake = take(worker);
        assertThat(intake.considered()).isEmpty();
        assertThat(intake.leftOut()).isEqualTo(Map.of(why, 1));
    }

    @Test
    void opensNothingOfThoseWhoseTurnItIsNot() {
        notYet = WORKER;
        clear.clear();

        Intake intake = take(new AdmittedWorker(WORKER, wages, profile, contract));

        assertThat(intake.considered()).isEmpty();
        assertThat(intake.leftOut()).isEqualTo(Map.of(LeftOut.NOT_THEIR_TURN, 1));
    }

    private Tried tried(AdmittedFacts sealed) {
        String text = clear.get(sealed);
        if (text != null) {
            return new Tried.Clear(text.getBytes(StandardCharsets.UTF_8));
        }
        var fault = faults.get(sealed);
        return fault == null ? new Tried.Keyless() : new Tried.Fault(fault);
    }

    private Intake take(AdmittedWorker worker) {
        var intake = intake(Asked.wages(Map.of()), Set.of());
        intake.take(List.of(worker));
        return intake;
    }

    private Intake intake(AssemblyOrder order, Set<String> withdrawn) {
        return new Intake(
                order,
                _ -> this::tried,
                Codebook.hierarchies1(),
                withdrawn,
                worker -> !worker.equals(notYet),
                NOW,
                onSaleUntil);
    }
}
