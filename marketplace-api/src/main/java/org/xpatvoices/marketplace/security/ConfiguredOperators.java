package org.xpatvoices.marketplace.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Registers the operators that the environment names. No door registers an operator: whoever could
 * do so alone could approve what they made themselves. Each can sign in to the console by name, and
 * by machine with the printed client id; both are the same party.
 */
@Component
class ConfiguredOperators implements ApplicationRunner {
    private static final int PASSWORD_LENGTH_MIN = 12;

    private final Operators operators;
    private final PartyClients clients;
    private final List<String> configured;

    ConfiguredOperators(
            Operators operators,
            PartyClients clients,
            @Value("${xpatvoices.operators:}") List<String> configured) {
        this.operators = operators;
        this.clients = clients;
        this.configured = List.copyOf(configured);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        configured.stream().filter(one -> !one.isBlank()).forEach(this::register);
    }

    private void register(String nameAndPassword) {
        int colon = nameAndPassword.indexOf(':');
        if (colon < 1 || nameAndPassword.length() - colon - 1 < PASSWORD_LENGTH_MIN) {
            throw new IllegalArgumentException(
                    "xpatvoices.operators holds name:password pairs, separated by commas, with passwords of "
                            + PASSWORD_LENGTH_MIN
                            + " characters or more");
        }
        String name = nameAndPassword.substring(0, colon);
        String password = nameAndPassword.substring(colon + 1);
        String operatorId = operatorId(name);
        operators.register(operatorId, name, password);
        clients.register(PartyKind.OPERATOR, operatorId, Scopes.of(PartyKind.OPERATOR), password);
    }

    /** The same name is the same party at every start. */
    static String operatorId(String name) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        ("xpat-voices/operator/" + name).getBytes(StandardCharsets.UTF_8));
        return "ops_" + id.toString().replace("-", "");
    }
}
