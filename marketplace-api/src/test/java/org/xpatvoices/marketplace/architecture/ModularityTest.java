package org.xpatvoices.marketplace.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Decisions, arithmetic and doors know nothing of each other's insides. The words are left out: all
 * of their packages are there to be used, which Spring Modulith would call a breach.
 */
class ModularityTest {

    @Test
    void modulesKeepToThemselves() {
        ApplicationModules.of(
                        "org.xpatvoices",
                        resideInAnyPackage(
                                "org.xpatvoices.contracts..", "org.xpatvoices.testing.."))
                .verify();
    }
}
