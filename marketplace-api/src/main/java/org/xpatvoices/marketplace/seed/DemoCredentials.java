package org.xpatvoices.marketplace.seed;

import org.xpatvoices.marketplace.security.IssuedClient;

import java.util.List;

/** Everything one needs to play every part of the demo, as it lies in {@code demo.json}. */
record DemoCredentials(
        String baseUrl,
        IssuedClient offTaker,
        IssuedClient hub,
        IssuedClient auditor,
        IssuedClient operatorClient,
        List<Operator> operators,
        List<Worker> workers) {
    DemoCredentials {
        operators = List.copyOf(operators);
        workers = List.copyOf(workers);
    }

    /** Signs in to the console. */
    record Operator(String username, String password) {}

    /** Signs in with what is on the card. */
    record Worker(String card, String pin) {}

    DemoCredentials at(String url) {
        return new DemoCredentials(url, offTaker, hub, auditor, operatorClient, operators, workers);
    }

    @Override
    public String toString() {
        return "DemoCredentials[withheld]";
    }
}
