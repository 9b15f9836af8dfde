package org.xpatvoices.marketplace.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.packet.CountSpan;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.seed.population.Population;
import org.xpatvoices.testing.FreshDatabase;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A packet as in production: workers take turns in twelve cohorts. */
@SpringBootTest(properties = {"xpatvoices.packet.epoch=1ms", "xpatvoices.packet.cohorts=12"})
@FreshDatabase
class PacketCohortsIT {
    private static final int WORKERS = 1_500;

    @Autowired CommandGateway gateway;
    @Autowired TransactionManager transactions;
    @Autowired Queries queries;
    @Autowired JdbcTemplate jdbc;

    @Test
    void saysBesideWhoHadTheirTurnHowManyConsentsAllowed() {
        var stage = new PacketStage(gateway, transactions);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var all = Population.pilot(1, yesterday).sample(WORKERS).stream().toList();
        stage.tellAll(all);
        String period =
                all.getFirst().contribution(ContributionSchema.WAGE_PERIOD).referencePeriod();

        PacketView sealed =
                new PacketEvidence(queries, jdbc)
                        .sealed(stage.request(PacketStage.coarseWages(period)));

        var facts = sealed.facts();
        assertThat(facts).isNotNull();
        assertThat(facts.consented()).isEqualTo(CountSpan.inPublic(WORKERS));
        long chosen = sealed.rows() + sealed.suppressedRows();
        assertThat(facts.due()).isEqualTo(CountSpan.inPublic(chosen));
        assertThat(chosen).isBetween(WORKERS / 24L, WORKERS / 6L);
        assertThat(facts.consented().percentAtLeast(sealed.rows())).isLessThan(17);
        assertThat(facts.leftOut()).anyMatch(one -> one.contains("whose turn comes"));
    }
}
