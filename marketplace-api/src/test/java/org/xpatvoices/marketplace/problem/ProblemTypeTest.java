package org.xpatvoices.marketplace.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    @Test
    void hasOneNameForOneThing() {
        assertThat(ProblemType.all()).extracting(ProblemType::slug).doesNotHaveDuplicates();
    }

    @Test
    void tellsACauseAndACureInSentences() {
        for (ProblemType type : ProblemType.all()) {
            assertThat(type.slug()).matches("[a-z]+(-[a-z0-9]+)*");
            assertThat(type.status()).as(type.slug()).isBetween(400, 503);
            assertThat(type.title()).as(type.slug()).isNotBlank();
            assertThat(type.cause()).as(type.slug()).endsWith(".");
            assertThat(type.cure()).as(type.slug()).endsWith(".");
        }
    }
}
