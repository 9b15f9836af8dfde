package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.security.ClaimCard;
import org.xpatvoices.marketplace.security.ClaimCards;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.Operators;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.security.Scopes;
import org.xpatvoices.marketplace.security.WorkerCredentials;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Gives everybody of the cast a way in, with secrets that exist in this data folder only. */
@Component
@Profile("demo")
class IssueCredentials {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 12;
    private static final int PINS = 1_000_000;

    /** Few enough to remember, too many to be guessed; 123456 has six. */
    private static final int DIFFERENT_DIGITS_MAX = 5;

    private static final int DIFFERENT_DIGITS_MIN = 3;

    private final PartyClients clients;
    private final Operators operators;
    private final ClaimCards cards;
    private final WorkerCredentials pins;

    IssueCredentials(
            PartyClients clients, Operators operators, ClaimCards cards, WorkerCredentials pins) {
        this.clients = clients;
        this.operators = operators;
        this.cards = cards;
        this.pins = pins;
    }

    /** Cards go to the first workers who have none yet. */
    DemoCredentials issue(Cast cast, String baseUrl, Iterator<WorkerId> holders, int cardCount) {
        return new DemoCredentials(
                baseUrl,
                client(PartyKind.OFF_TAKER, cast.buyer().toString()),
                client(PartyKind.HUB, cast.hub()),
                client(PartyKind.AUDITOR, cast.auditor()),
                client(PartyKind.OPERATOR, cast.operatorMachine()),
                List.of(
                        operator(cast.maker(), "operator-one"),
                        operator(cast.checker(), "operator-two")),
                workers(holders, cardCount));
    }

    private IssuedClient client(PartyKind kind, String partyId) {
        return clients.register(kind, partyId, Scopes.of(kind));
    }

    private DemoCredentials.Operator operator(String operatorId, String username) {
        byte[] random = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        operators.register(operatorId, username, password);
        return new DemoCredentials.Operator(username, password);
    }

    private List<DemoCredentials.Worker> workers(Iterator<WorkerId> holders, int count) {
        List<DemoCredentials.Worker> issued = new ArrayList<>();
        while (issued.size() < count && holders.hasNext()) {
            List<WorkerId> next = new ArrayList<>();
            while (next.size() < count - issued.size() && holders.hasNext()) {
                next.add(holders.next());
            }
            // PINs are hashed slowly on purpose; side by side it takes less time.
            issued.addAll(next.parallelStream().flatMap(one -> card(one).stream()).toList());
        }
        return issued;
    }

    /** None for somebody who chose a PIN before, in a start that was cut off. */
    private Optional<DemoCredentials.Worker> card(WorkerId holder) {
        try {
            ClaimCard card = cards.issue(holder.toString());
            String pin = pin();
            pins.choosePin(card, pin);
            return Optional.of(new DemoCredentials.Worker(card.code(), pin));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String pin() {
        while (true) {
            String pin = "%06d".formatted(RANDOM.nextInt(PINS));
            long different = pin.chars().distinct().count();
            if (different >= DIFFERENT_DIGITS_MIN && different <= DIFFERENT_DIGITS_MAX) {
                return pin;
            }
        }
    }
}
