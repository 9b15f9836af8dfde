package org.xpatvoices.contracts.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class PacketSchemaTest {

    @Test
    void holdsExactlyTheFormsThatMayLeaveAsRows() {
        assertThat(Arrays.stream(PacketSchema.values()).map(PacketSchema::contribution))
                .containsExactlyElementsOf(
                        Arrays.stream(ContributionSchema.values())
                                .filter(ContributionSchema::rowLevel)
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = ContributionSchema.class,
            names = {"PROFILE", "CONDITIONS_SCREENING", "GRIEVANCE"})
    void hasNoValueForFormsThatNeverLeaveAsRows(ContributionSchema schema) {
        assertThat(PacketSchema.of(schema.versionedId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContributionSchema.class)
    void everyFormHasItsJsonSchemaOnTheClassPath(ContributionSchema schema) {
        assertThat(getClass().getClassLoader().getResource(schema.resource())).isNotNull();
    }
}
