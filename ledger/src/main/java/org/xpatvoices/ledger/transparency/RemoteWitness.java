package org.xpatvoices.ledger.transparency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;

/** One witness as the log sees it, C2SP tlog-witness: it takes growth and answers signatures. */
final class RemoteWitness {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int CONFLICT = 409;
    private static final int OK = 200;

    private final HttpClient client;
    private final URI url;
    private volatile List<Cosigner> keys;
    private long size;

    RemoteWitness(HttpClient client, LogSettings.WitnessSettings settings) {
        this.client = client;
        this.url = settings.url();
        this.keys = settings.keys().stream().map(Cosigner::of).toList();
    }

    List<Cosigner> keys() {
        return keys;
    }

    /**
     * The lines that this witness signs under the checkpoint, checked; none if it does not.
     *
     * @param growthFrom makes the request's text from the size that the witness knows
     */
    List<String> cosign(long newSize, String body, LongFunction<String> growthFrom)
            throws IOException, InterruptedException {
        if (keys.isEmpty()) {
            keys = ask("/keys").body().lines().map(Cosigner::of).toList();
        }
        HttpResponse<String> answer = post(growthFrom.apply(Math.min(size, newSize)));
        if (answer.statusCode() == CONFLICT) {
            long theirs = Long.parseLong(answer.body().strip());
            if (theirs > newSize) {
                throw new IOException("it has seen " + theirs + " leaves, we have " + newSize);
            }
            answer = post(growthFrom.apply(theirs));
        }
        if (answer.statusCode() != OK) {
            throw new IOException(answer.statusCode() + " " + answer.body().strip());
        }
        size = newSize;
        return answer.body()
                .lines()
                .filter(line -> keys.stream().anyMatch(key -> key.signed(line, body)))
                .toList();
    }

    private HttpResponse<String> post(String text) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
