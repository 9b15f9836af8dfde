package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.contribution.ContributionSchema.EMPLOYMENT_CONTRACT;
import static org.xpatvoices.contracts.contribution.ContributionSchema.WAGE_PERIOD;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which contract says who the employer of a row is. */
class AdmissionPassTest {
    private final List<AdmittedWorker> admitted = new ArrayList<>();

    @Test
    void takesTheYoungestContractOfTheSameJob() {
        var pass = pass(WAGE_PERIOD);
        accept(pass, "later-job", "employment-contract", "job-2");
        accept(pass, "same-job-young", "employment-contract", "job-1");
        accept(pass, "same-job-old", "employment-contract", "job-1");
        accept(pass, "wages", "wage-period", "job-1");
        pass.finish();

        assertThat(employment()).isEqualTo("same-job-young");
    }

    @Test
    void takesNoContractOfAnotherJob() {
        var pass = pass(WAGE_PERIOD);
        accept(pass, "other-job", "employment-contract", "job-2");
        accept(pass, "no-job", "employment-contract", null);
        accept(pass, "wages", "wage-period", "job-1");
        pass.finish();

        assertThat(admitted.getFirst().employment()).isNull();
    }

    @Test
    void takesTheYoungestContractIfTheFactsNameNoJob() {
        var pass = pass(WAGE_PERIOD);
        accept(pass, "young", "employment-contract", "job-2");
        accept(pass, "old", "employment-contract", "job-1");
        accept(pass, "wages", "wage-period", null);
        pass.finish();

        assertThat(employment()).isEqualTo("young");
    }

    @Test
    void takesAContractFromItself() {
        var pass = pass(EMPLOYMENT_CONTRACT);
        accept(pass, "contract", "employment-contract", "job-1");
        pass.finish();

        assertThat(employment()).isEqualTo("contract");
    }

    @Test
    void forgetsContractsOfTheWorkerBefore() {
        var pass = pass(WAGE_PERIOD);
        accept(pass, "contract", "employment-contract", "job-1");
        pass.accept(candidate("worker-2", "wages", "wage-period", "job-1"), grant());
        pass.finish();

        assertThat(admitted).hasSize(1);
        assertThat(admitted.getFirst().employment()).isNull();
    }

    private AdmissionPass pass(ContributionSchema schema) {
        return new AdmissionPass(
                schema, new Coverage(Set.of("RESEARCH"), Set.of("BRAND")), 10, admitted::addAll);
    }

    private @Nullable String employment() {
        var employment = admitted.getFirst().employment();
        return employment == null ? null : employment.contributionId();
    }

    private static void accept(AdmissionPass pass, String id, String schema, @Nullable String job) {
        pass.accept(candidate("worker-1", id, schema, job), grant());
    }

    private static AdmissionPass.Candidate candidate(
            String worker, String id, String schema, @Nullable String job) {
        return new AdmissionPass.Candidate(
                worker,
                new AdmittedFacts(
                        id,
                        schema,
                        "1.0.0",
                        "2026-10",
                        job,
                        List.of(),
                        new SealedContent("k", "Yw==")));
    }

    private static AdmittedGrant grant() {
        return new AdmittedGrant(
                "con_1", Set.of("RESEARCH"), Set.of("BRAND"), Instant.EPOCH, Instant.MAX);
    }
}
