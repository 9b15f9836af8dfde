package org.xpatvoices.marketplace.sandbox;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.transparency.GetLogPolicy;
import org.xpatvoices.contracts.transparency.LogPolicyView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;
import org.xpatvoices.verifier.Rejected;
import org.xpatvoices.verifier.Witness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A witness for the demonstration, reached over HTTP like any other. In earnest somebody else runs
 * one, with the same program and keys that this side never sees.
 */
@RestController
@Hidden
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxWitnessEndpoint {
    private static final String NAME = "sandbox-witness.example";

    private final Witness witness;
    private final Queries queries;

    SandboxWitnessEndpoint(
            Queries queries, Clock clock, @Value("${xpatvoices.data-dir:data}") Path data)
            throws IOException {
        this.queries = queries;
        this.witness = new Witness(data.resolve("sandbox-witness"), NAME, clock);
    }

    @PostMapping("/sandbox/witness/add-checkpoint")
    @AdmitAnyone
    ResponseEntity<String> add(@RequestBody String text) throws IOException, Rejected {
        watchOurLog();
        Witness.Answer answer = witness.addCheckpoint(text);
        return ResponseEntity.status(HttpStatusCode.valueOf(answer.status()))
                .contentType(MediaType.parseMediaType(answer.contentType()))
                .body(answer.text());
    }

    @GetMapping(path = "/sandbox/witness/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    @AdmitAnyone
    String keys() {
        return String.join("\n", witness.verifierKeys()) + "\n";
    }

    private void watchOurLog() throws Rejected {
        String policy = queries.one(new GetLogPolicy(), LogPolicyView.class).policy();
        for (String line : policy.lines().filter(one -> one.startsWith("log ")).toList()) {
            witness.watch(line.substring("log ".length()));
        }
    }
}
