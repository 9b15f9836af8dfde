package org.xpatvoices.payouts.remittance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** A partner that answers, over real HTTP, whatever a test wants, in the order it wants it. */
final class ScriptedPartner implements AutoCloseable {
    private record Scripted(int status, String body) {}

    private final HttpServer server;
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    ScriptedPartner() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Status 0 never answers; status 1 begins an answer and lets it drip for ever. */
    ScriptedPartner then(int status, String body) {
        script.add(new Scripted(status, body));
        return this;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What was asked: method, path and body, one text for each request. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var scripted = script.isEmpty() ? new Scripted(500, "") : script.remove();
        switch (scripted.status()) {
            case 0 -> {}
            case 1 -> drip(exchange);
            default -> {
                byte[] body = scripted.body().getBytes(UTF_8);
                exchange.sendResponseHeaders(
                        scripted.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            }
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
                out.write(' ');
                out.flush();
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
