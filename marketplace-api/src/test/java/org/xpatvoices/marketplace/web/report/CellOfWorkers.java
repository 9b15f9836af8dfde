package org.xpatvoices.marketplace.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Workers of one region in a period of their own, so that no other test's workers are counted. */
final class CellOfWorkers {
    private static final List<String> FORMS =
            List.of("profile", "employment-contract", "wage-period", "conditions-screening");

    private final WorkerStory story;
    private final String atoll;
    private final String month;
    private final List<String> workers = new ArrayList<>();
    private final List<String> grants = new ArrayList<>();
    private final List<String> contributions = new ArrayList<>();

    /**
     * @param atoll of the region that the cell is
     * @param month that everybody speaks of
     */
    CellOfWorkers(Http http, String atoll, String month) {
        this.story = new WorkerStory(http);
        this.atoll = atoll;
        this.month = month;
    }

    /** Workers of four employers who tell everything, under a grant for every purpose. */
    CellOfWorkers join(int count) {
        var lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            String worker = story.enrolled();
            String grant = "con_" + WorkerStory.hex();
            var granted = story.hub.post("/v1/consents", grant(grant, worker));
            assertThat(granted.status()).as(granted.text()).isEqualTo(201);
            for (String form : FORMS) {
                var id = UUID.randomUUID();
                contributions.add("ctb_" + id.toString().replace("-", ""));
                lines.append(record(form, id, worker, grant, number)).append('\n');
            }
            workers.add(worker);
            grants.add(grant);
        }
        var told =
                story.hub.post("/v1/contributions:batch", "application/x-ndjson", lines.toString());
        assertThat(told.text()).doesNotContain("rejected").contains("created");
        return this;
    }

    void withdraws(int worker) {
        var answer =
                story.worker(workers.get(worker))
                        .post("/v1/consents/" + grants.get(worker) + "/withdrawal", "{}");
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }

    /** Every id of a worker, a contribution or an employer that was told here, as texts. */
    List<String> canaries() {
        var ids = new ArrayList<>(workers);
        ids.addAll(contributions);
        for (int employer = 0; employer < 4; employer++) {
            String reference = "emp_" + ("" + employer).repeat(32);
            ids.add(reference);
            ids.add("employer " + reference);
        }
        return ids;
    }

    private String record(String form, UUID id, String worker, String grant, int number) {
        return WorkerStory.record(form, id, worker, grant)
                .replace(
                        "\"referencePeriod\": \"2026-08\"",
                        "\"referencePeriod\": \"" + month + "\"")
                .replace(
                        "emp_0123456789abcdef0123456789abcdef",
                        "emp_" + ("" + number % 4).repeat(32))
                .replace("MV-MLE", atoll)
                .replace("GREATER_MALE", "ADMIN_ISLAND")
                .replace("MV021001", "MV001001");
    }

    private static String grant(String grant, String worker) {
        return """
        {"consentId":"%s","workerId":"%s","purposes":["DUE_DILIGENCE","POLICY"],
         "categories":["PROFILE","WAGES","CONTRACT","CONDITIONS"],
         "recipients":["BRAND","SOCIAL_AUDITOR","RESEARCHER","UNION","NGO"],"language":"bn",
         "validUntil":"%s"}\
        """
                .formatted(grant, worker, WorkerStory.in(365));
    }
}
