package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.LedgerDatabase;
import org.xpatvoices.ledger.shredding.TestVault;
import org.xpatvoices.testing.TestPostgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The gate over its tables: one packet after another about the same workers. */
class GateIT {
    private static final String CONTRACT = "contract@1.0.0";
    private static final String WAGES = "wage-period@1.0.0";
    private static final String COSTS = "recruitment-cost@1.0.0";

    private static final String REFUSED = "pkt_00000000000000000000000000000002";

    private static final JdbcTemplate JDBC = LedgerDatabase.createTemplate();

    private static final TestVault VAULT = TestVault.over(TestPostgres.createDataSource());
    private static final Map<Integer, String> GRANTS = new HashMap<>();

    private final TestGate gate = TestGate.over(JDBC, VAULT.contents());

    @BeforeEach
    void empty() {
        JDBC.update("truncate ledger.release, ledger.release_group, ledger.release_member");
    }

    @Test
    void showsTheSameClassesInOtherColumns() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabc");

        var more = release(order("pkt_2", WAGES, "fixedIncome", List.of("payslip")), "abcabc");

        assertThat(more.chosen()).hasSize(6);
        assertThat(more.keptGroups()).containsOnly(0);
        assertThat(more.waiting()).isEmpty();
    }

    @Test
    void keepsGroupsAcrossFormsThatTellTheSame() {
        release(order("pkt_1", CONTRACT, "basicWage", List.of()), "abcdabcd");

        // The last one has left, alone: others wait, though no column has the same name.
        var again = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abcdabc");

        assertThat(again.waiting()).containsOnlyKeys(Waits.HELD_BACK);
        assertThat(again.chosen()).hasSize(5);
    }

    /** How often is counted in epochs, of one form; other packets beside it are none of them. */
    @Test
    void letsWaitWhoWasSoldAsOftenAsAYearAllows() {
        var twice = TestGate.over(JDBC, VAULT.contents(), 2);
        release(order("pkt_1", CONTRACT, "basicWage", List.of()), "abcabc");
        release(order("pkt_2", WAGES, "fixedIncome", List.of()), "abcabc");

        var other = order("pkt_3", WAGES, "fixedIncome", List.of());
        assertThat(twice.select(other, candidates(other, "abcabc"), Set.of()).waiting()).isEmpty();

        release(other, "abcabc___");
        var last = order("pkt_4", WAGES, "fixedIncome", List.of());
        var waiting = twice.select(last, candidates(last, "abcabcabc"), Set.of()).waiting();
        assertThat(waiting).isEqualTo(Map.of(Waits.SOLD_OFTEN_ENOUGH, 6));
    }

    @Test
    void partsAGroupInColumnsThatThePacketLacks() {
        release(order("pkt_1", COSTS, "totalCost", List.of()), "abcabc");

        var whole = select(order("pkt_2", COSTS, "outstanding", List.of()), "xyzxyz");
        assertThat(whole.waiting()).isEmpty();
        var parted = select(order("pkt_2", COSTS, "outstanding", List.of()), "xyz");
        assertThat(parted.waiting()).isEmpty();
        var sole = select(order("pkt_2", COSTS, "outstanding", List.of()), "xyzxy");
        assertThat(sole.waiting()).isEqualTo(Map.of(Waits.HELD_BACK, 2));
    }

    /** The missing told a, a and a, though the rest say by now what would hide them. */
    @Test
    void remembersWhatWasToldOfEach() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "bcdbcdaaa");

        var changed = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "bcdefg");

        assertThat(changed.chosen()).containsExactly(0, 1, 2, 5);
        assertThat(changed.waiting()).isEqualTo(Map.of(Waits.HELD_BACK, 2));
    }

    /** Packet by packet, those who left have to hide in all that was told of them. */
    @Test
    void remembersEveryPacketOfAGroup() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabcaaaabc");
        release(order("pkt_2", WAGES, "fixedIncome", List.of()), "abcabcabcabc");

        var last = select(order("pkt_3", WAGES, "fixedIncome", List.of()), "abcabc");

        // The six others said a, a, a, a, b, c: at once they are varied, without three not.
        assertThat(last.chosen()).hasSize(6);
        var more = select(order("pkt_3", WAGES, "fixedIncome", List.of()), "abcabc___abc");
        assertThat(more.chosen()).hasSize(6 + 3 - 2);
    }

    @Test
    void leavesWhoseConsentTookTheMemoryAlongWithTheMissing() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabcd");
        VAULT.withdraw(GRANTS.remove(3));

        var parted = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abca");
        var whole = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abcabcd");

        assertThat(parted.chosen()).containsExactly(0, 1, 2);
        assertThat(parted.waiting()).isEqualTo(Map.of(Waits.HELD_BACK, 1));
        assertThat(whole.chosen()).hasSize(7);
    }

    @Test
    void leavesAloneWhatNothingConnects() {
        release(order("pkt_1", CONTRACT, "basicWage", List.of()), "abcabc");

        var costs = release(order("pkt_2", COSTS, "totalCost", List.of()), "xyzxy");
        assertThat(costs.keptGroups()).containsOnly(Turnout.FRESH);

        // What a worker earned first connects contracts and costs, which were shown apart.
        var both = select(order("pkt_3", COSTS, "firstMonthlyEarnings", List.of()), "abcab");
        assertThat(both.waiting()).isEqualTo(Map.of(Waits.SHOWN_APART, 5));
        assertThat(both.blocked()).singleElement().asString().contains("pkt_1 and pkt_2");
    }

    @Test
    void readsGroupsThatWereKeptWithoutTheNamesOfTheirColumns() {
        var order = order("pkt_1", WAGES, "fixedIncome", List.of());
        release(order, "abcabc");
        JDBC.update("update ledger.release_group set answers = '[{\"a\":2,\"b\":2,\"c\":2}]'");

        var parted = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abc");
        assertThat(parted.waiting()).isEqualTo(Map.of(Waits.HELD_BACK, 3));
        var whole = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abcabc");
        assertThat(whole.chosen()).hasSize(6);
    }

    @Test
    void passesOverWhatWasToldIfItStandsInAnotherPlace() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabcd");
        JDBC.update(
                """
                update ledger.release_member one set told = other.told
                from ledger.release_member other
                where one.worker_id like '%3' and other.worker_id like '%6'
                """);

        var parted = select(order("pkt_2", WAGES, "fixedIncome", List.of()), "abca");

        assertThat(parted.chosen()).containsExactly(0, 1, 2);
    }

    /** The rest of the first is still three, of whom none may stay away alone. */
    @Test
    void goesOnCountingAPacketOfWhichAnotherWasMadeBeforeItWasRefused() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabcabcabc");
        release(order(REFUSED, WAGES, "fixedIncome", List.of()), "abcabcabc");
        release(order("pkt_3", WAGES, "fixedIncome", List.of()), "abcabcabc");

        gate.register().discard(PacketId.of(REFUSED));

        var last = select(order("pkt_4", WAGES, "fixedIncome", List.of()), "abcabcabcab");
        assertThat(last.chosen()).hasSize(9);
        assertThat(last.waiting()).isEqualTo(Map.of(Waits.HELD_BACK, 2));
    }

    @Test
    void forgetsARefusedPacketOfWhichNoneWasMade() {
        release(order("pkt_1", WAGES, "fixedIncome", List.of()), "abcabc");
        release(order(REFUSED, WAGES, "fixedIncome", List.of()), "abc___abc");

        gate.register().discard(PacketId.of(REFUSED));

        var last = select(order("pkt_3", WAGES, "fixedIncome", List.of()), "abcabc__c");
        assertThat(last.chosen()).hasSize(7);
        assertThat(last.keptGroups()).containsExactly(0, 0, 0, 0, 0, 0, Turnout.FRESH);
        assertThat(last.waiting()).isEmpty();
    }

    private Selection release(GateOrder order, String answers) {
        Selection selection = select(order, answers);
        gate.release(selection);
        return selection;
    }

    private Selection select(GateOrder order, String answers) {
        return gate.select(order, candidates(order, answers), Set.of());
    }

    /** A letter for each worker; who has an underline is not there. */
    private static List<Gate.Candidate> candidates(GateOrder order, String answers) {
        var candidates = new ArrayList<Gate.Candidate>();
        for (int one = 0; one < answers.length(); one++) {
            if (answers.charAt(one) != '_') {
                candidates.add(candidate(order, one, answers.substring(one, one + 1)));
            }
        }
        return candidates;
    }

    private static Gate.Candidate candidate(GateOrder order, int one, String answer) {
        String worker = "wrk_%032x".formatted(one);
        String grant = GRANTS.computeIfAbsent(one, GateIT::granted);
        var told =
                VAULT.contents()
                        .seal(
                                Told.placeOf(order.packetId(), worker),
                                List.of(grant),
                                Told.text(order.answered(), List.of(answer)),
                                List.of(answer))
                        .content();
        byte[] sealed = Base64.getDecoder().decode(told.ciphertext());
        return new Gate.Candidate(
                worker, List.of(answer), Told.stored(told.keyId(), grant, sealed));
    }

    private static String granted(int worker) {
        String grant = new GrantId(UUID.randomUUID()).toString();
        VAULT.grant(grant);
        return grant;
    }

    private static GateOrder order(
            String packet, String form, String sensitive, List<String> plain) {
        return new GateOrder(
                packet,
                "prd_1",
                form,
                List.of("nationality"),
                List.of(sensitive),
                plain,
                "hierarchies@1",
                List.of("RESEARCH"),
                Long.parseLong(packet.substring("pkt_".length())),
                3,
                Instant.parse("2026-11-22T08:00:00Z"));
    }
}
