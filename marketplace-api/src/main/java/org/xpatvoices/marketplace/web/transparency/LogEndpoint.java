package org.xpatvoices.marketplace.web.transparency;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.transparency.CheckpointView;
import org.xpatvoices.contracts.transparency.ConsistencyProofView;
import org.xpatvoices.contracts.transparency.GetCheckpoint;
import org.xpatvoices.contracts.transparency.GetConsistencyProof;
import org.xpatvoices.contracts.transparency.GetLogEntries;
import org.xpatvoices.contracts.transparency.GetLogPolicy;
import org.xpatvoices.contracts.transparency.GetLogTile;
import org.xpatvoices.contracts.transparency.LogPartView;
import org.xpatvoices.contracts.transparency.LogPolicyView;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The log as anybody may mirror it. Tiles never change; the checkpoint is a second old at most. */
@RestController
class LogEndpoint {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Queries queries;

    LogEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/log/checkpoint")
    @AdmitAnyone
    ResponseEntity<String> checkpoint() {
        return text(
                queries.maybe(new GetCheckpoint(), CheckpointView.class)
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                                "Nothing has been signed yet."))
                        .note());
    }

    @GetMapping("/log/tile/entries/{*rest}")
    @AdmitAnyone
    ResponseEntity<byte[]> entries(@PathVariable String rest) {
        return part(
                TilePath.of(rest)
                        .flatMap(
                                path ->
                                        queries.maybe(
                                                new GetLogEntries(path.index(), path.width()),
                                                LogPartView.class)));
    }

    @GetMapping("/log/tile/{level:[0-9]|[1-5][0-9]|6[0-3]}/{*rest}")
    @AdmitAnyone
    ResponseEntity<byte[]> tile(@PathVariable int level, @PathVariable String rest) {
        return part(
                TilePath.of(rest)
                        .flatMap(
                                path ->
                                        queries.maybe(
                                                new GetLogTile(level, path.index(), path.width()),
                                                LogPartView.class)));
    }

    /** What a witness takes: old size, hashes, newest checkpoint. */
    @GetMapping("/log/consistency/{size:0|[1-9][0-9]{0,17}}")
    @AdmitAnyone
    ResponseEntity<String> consistency(@PathVariable long size) {
        return text(
                queries.maybe(new GetConsistencyProof(size), ConsistencyProofView.class)
                        .orElseThrow(() -> none("The log was never that long."))
                        .text());
    }

    @GetMapping("/log/policy")
    @AdmitAnyone
    ResponseEntity<String> policy() {
        return text(queries.one(new GetLogPolicy(), LogPolicyView.class).policy());
    }

    @GetMapping("/log/kinds")
    @AdmitAnyone
    ResponseEntity<String> kinds() {
        return text(queries.one(new GetLogPolicy(), LogPolicyView.class).kinds());
    }

    private static ResponseEntity<byte[]> part(Optional<LogPartView> part) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(part.orElseThrow(() -> none("The log has no such tile.")).content());
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(MOMENT).cachePublic())
                .body(text);
    }

    private static ProblemException none(String detail) {
        return WebProblem.NOT_FOUND.because(detail);
    }
}
