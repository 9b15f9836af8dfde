package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.PacketSchema;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one worker told, held against what the same worker allowed. */
class AdmittingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Set<String> ALL = Set.of("PROFILE", "CONTRACT", "WAGES");

    private final List<AdmittedWorker> admitted = new ArrayList<>();

    @Test
    void admitsTheYoungestUnderTheGrantThatLastsLongest() {
        take(
                List.of(told("old", "wage-period", 0, null), told("young", "wage-period", 5, null)),
                List.of(granted("con_short", ALL, 1), granted("con_long", ALL, 9)));

        assertThat(admitted.getFirst().facts().contributionId()).isEqualTo("young");
        assertThat(admitted.getFirst().facts().grantId()).isEqualTo("con_long");
    }

    @Test
    void refusesWhatNoGrantIsFor() {
        take(List.of(told("wages", "wage-period", 0, null)), List.of());
        take(
                List.of(told("wages", "wage-period", 0, null)),
                List.of(granted("con_another", ALL, 1)));
        take(
                List.of(told("wages", "wage-period", 0, null)),
                List.of(granted("con_short", Set.of("PROFILE", "CONTRACT"), 1)));

        assertThat(admitted).isEmpty();
    }

    @Test
    void refusesWhatWasCorrectedEvenIfTheCorrectionIsNotAskedFor() {
        var correction =
                new Told(
                        told("new", "wage-period", 9, "old").facts(),
                        List.of("con_short"),
                        NOON,
                        "old",
                        false);

        take(
                List.of(correction, told("old", "wage-period", 0, null)),
                List.of(granted("con_short", ALL, 1)));

        assertThat(admitted).isEmpty();
    }

    @Test
    void takesACorrectionOfAnotherFormForNone() {
        take(
                List.of(
                        told("wages", "wage-period", 0, null),
                        told("contract", "employment-contract", 1, "wages")),
                List.of(granted("con_short", ALL, 1)));

        assertThat(admitted.getFirst().facts().contributionId()).isEqualTo("wages");
    }

    private void take(List<Told> told, List<GrantedRows.Granted> granted) {
        var asked =
                new Admission(
                        9,
                        NOON,
                        PacketSchema.WAGE_PERIOD,
                        "2026-10",
                        Set.of("RESEARCH"),
                        Set.of("BRAND"));
        var pass =
                new AdmissionPass(
                        asked.schema().contribution(),
                        new Coverage(asked.purposes(), asked.recipients()),
                        1,
                        admitted::addAll);
        new Admitting(asked, pass).take("wrk_1", told, granted);
        pass.finish();
    }

    private static Told told(String id, String form, int minutes, @Nullable String supersedes) {
        var facts =
                new AdmittedFacts(
                        id, form, "1.0.0", "2026-10", null, List.of(), "key", new byte[] {1});
        return new Told(
                facts,
                List.of("con_short", "con_long"),
                NOON.plusSeconds(60L * minutes),
                supersedes,
                true);
    }

    private static GrantedRows.Granted granted(String id, Set<String> categories, int days) {
        return new GrantedRows.Granted(
                new AdmittedGrant(
                        id,
                        Set.of("RESEARCH"),
                        Set.of("BRAND"),
                        NOON,
                        NOON.plusSeconds(86_400L * days)),
                categories);
    }
}
