package org.xpatvoices.marketplace.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.transparency.GetProvenEvents;
import org.xpatvoices.contracts.transparency.ProvenEventView;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.web.WorkerStory;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Mirror;
import org.xpatvoices.verifier.Verifier;
import org.xpatvoices.verifier.Verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keys go, proofs stay. */
class ProofAfterErasureIT extends HttpTest {
    private static final List<String> OF_A_WORKER =
            List.of("WorkerEnrolled", "ConsentGranted", "ContributionRecorded");

    @Autowired private Queries queries;
    @TempDir private Path folder;

    @Test
    void whatWasProvenBeforeAnErasureIsProvenAfterIt() throws IOException {
        WorkerStory story = new WorkerStory(http);
        String worker = story.enrolled();
        String consent = story.granted(worker);
        String line = WorkerStory.record("profile", UUID.randomUUID(), worker, consent);
        assertThat(story.hub.post("/v1/contributions", line).status()).isLessThan(300);
        await().atMost(Duration.ofSeconds(10)).until(() -> proven(worker).size() >= 2);
        List<ProvenEventView> before = proven(worker);

        var erased =
                story.worker(worker).post("/v1/worker/erasure", "{\"everythingIRecorded\":true}");

        assertThat(erased.json().path("keysDestroyed").asBoolean()).as(erased.text()).isTrue();
        for (ProvenEventView event : before) {
            assertHolds(event.proof().getBytes(StandardCharsets.UTF_8));
            assertHolds(http.get("/v1/proofs/" + event.eventId()).bytes());
        }
        assertThat(proven(worker))
                .extracting(ProvenEventView::payload)
                .containsExactlyElementsOf(before.stream().map(ProvenEventView::payload).toList());
        assertTheWholeLogHolds();
    }

    private List<ProvenEventView> proven(String worker) {
        return queries.list(new GetProvenEvents(worker, OF_A_WORKER), ProvenEventView.class);
    }

    private void assertHolds(byte[] proof) {
        assertThat(
                        Verifier.verify(
                                Map.of("policy", http.get("/log/policy").bytes(), "proof", proof)))
                .isNotEmpty()
                .allMatch(Finding::holds);
    }

    private void assertTheWholeLogHolds() throws IOException {
        Path policy = Files.write(folder.resolve("policy"), http.get("/log/policy").bytes());
        Mirror.into(folder.resolve("log"), http.uri("/log"));
        assertThat(
                        Verify.run(
                                List.of(policy.toString(), folder.resolve("log").toString()),
                                new PrintStream(PrintStream.nullOutputStream())))
                .isZero();
    }
}
