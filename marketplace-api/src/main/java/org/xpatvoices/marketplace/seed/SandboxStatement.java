package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Fetches a statement as an operator does: from the bank, which happens to be next door. */
@Component
@Profile("demo")
class SandboxStatement {
    private static final int OK = 200;

    private final Environment environment;

    SandboxStatement(Environment environment) {
        this.environment = environment;
    }

    byte[] fetch() {
        var address = URI.create(baseUrl() + "/sandbox/bank/statement.xml");
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new StoryStopped("the sandbox bank answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new StoryStopped("the sandbox bank does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted at the bank");
        }
    }

    /** Where this application listens. */
    String baseUrl() {
        return "http://localhost:" + environment.getProperty("local.server.port");
    }
}
