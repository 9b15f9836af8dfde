package org.xpatvoices.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/**
 * A witness for somebody else to run: {@code witness FOLDER NAME PORT LOGKEY...}. It needs the JDK,
 * a folder of its own and the keys of the logs it watches.
 */
public final class WitnessServer implements AutoCloseable {
    private static final int BODY_BYTES_MAX = 1 << 20;

    private final HttpServer server;
    private final Witness witness;

    private WitnessServer(HttpServer server, Witness witness) {
        this.server = server;
        this.witness = witness;
    }

    public static void main(String[] arguments) throws IOException, Rejected {
        if (arguments.length < 4) {
            System.out.println("WitnessServer FOLDER NAME PORT LOGKEY...");
            return;
        }
        Witness witness = new Witness(Path.of(arguments[0]), arguments[1], Clock.systemUTC());
        for (String log : Arrays.asList(arguments).subList(3, arguments.length)) {
            witness.watch(log);
        }
        WitnessServer server = start(witness, Integer.parseInt(arguments[2]));
        System.out.println("Witness at " + server.url() + " with the keys");
        witness.verifierKeys().forEach(System.out::println);
    }

    /** Listens on this port of the loopback address, or on any if it is 0. */
    public static WitnessServer start(Witness witness, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        WitnessServer started = new WitnessServer(server, witness);
        server.createContext("/add-checkpoint", started::serve);
        server.start();
        return started;
    }

    /** The submission prefix. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
            boolean isPost = exchange.getRequestMethod().equals("POST");
            Witness.Answer answer =
                    isPost && body.length <= BODY_BYTES_MAX
                            ? witness.addCheckpoint(new String(body, StandardCharsets.UTF_8))
                            : new Witness.Answer(isPost ? 413 : 405, "text/plain", "no\n");
            byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), text.length);
            exchange.getResponseBody().write(text);
        }
    }
}
