package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;

import java.util.function.Supplier;

import javax.sql.DataSource;

/** A test of selling over HTTP. */
abstract class MarketTest extends HttpTest {
    @Autowired CommandGateway commands;
    @Autowired DataSource database;

    MarketStage stage;

    @BeforeEach
    void setStage() {
        stage = new MarketStage(http, commands, database);
    }

    /** The request is refused by that rule and leaves nothing behind. */
    void expectRefused(Rule rule, Supplier<Http.Answer> request) {
        long before = stage.events();
        Http.Answer answer = request.get();
        assertThat(answer.problem()).as(answer.text()).isEqualTo(rule.slug());
        assertThat(answer.status()).isEqualTo(rule.kind().httpStatus());
        assertThat(stage.events()).isEqualTo(before);
    }

    /** The request is refused at the door and leaves nothing behind. */
    void expectProblem(int status, String problem, Supplier<Http.Answer> request) {
        long before = stage.events();
        Http.Answer answer = request.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(stage.events()).isEqualTo(before);
    }
}
