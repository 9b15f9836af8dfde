package org.xpatvoices.marketplace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.PacketSchema;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A worker who complains may be sent home for it. So nothing leads from a product, a packet or a
 * licence to a grievance: no type, no table, no key.
 */
@AnalyzeClasses(packages = "org.xpatvoices", importOptions = ImportOption.DoNotIncludeTests.class)
class GrievanceIsolationTest {
    private static final String[] GRIEVANCES = {
        "org.xpatvoices.contracts.grievance..", "org.xpatvoices.ledger.grievance.."
    };
    private static final String[] DOORS = {
        "org.xpatvoices.marketplace.web.contribution..",
        "org.xpatvoices.marketplace.web.grievance..",
        "org.xpatvoices.marketplace.pages.grievance..",
        "org.xpatvoices.marketplace.seed.."
    };
    private static final Pattern TABLES =
            Pattern.compile("ledger\\.grievance\\b|vault\\.grievance_key\\b");

    @ArchTest
    static final ArchRule onlyTheDoorsKnowOfThem =
            noClasses()
                    .that(not(resideInAnyPackage(GRIEVANCES)))
                    .and()
                    .resideOutsideOfPackages(DOORS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(GRIEVANCES)
                    .because("what cannot be named cannot be sold");

    @ArchTest
    static final ArchRule theyReachNothingThatSells =
            noClasses()
                    .that()
                    .resideInAnyPackage(GRIEVANCES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..packet..", "..licence..", "..offtaker..", "..contracts.consent..")
                    .because("the way is shut from both sides");

    @ArchTest
    static final ArchRule onlyTheyHoldTheirKeys =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.xpatvoices.ledger.grievance..")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("GrievanceVault")
                    .because("whoever can open a grievance can leak it");

    @Test
    void onlyTheirOwnCodeNamesTheirTables() {
        assertThat(Repository.mainSources())
                .filteredOn(file -> TABLES.matcher(Repository.read(file)).find())
                .extracting(Repository::named)
                .allMatch(
                        name ->
                                name.contains("/ledger/grievance/")
                                        || name.endsWith("/shredding/GrievanceVault.java"))
                .isNotEmpty();
    }

    @Test
    void noOtherTableRefersToTheirs() throws IOException {
        for (var module : Repository.MODULES) {
            var migrations = Repository.ROOT.resolve(module + "/src/main/resources/db/migration");
            if (!Files.isDirectory(migrations)) {
                continue;
            }
            try (var files = Files.walk(migrations)) {
                assertThat(files.filter(Files::isRegularFile))
                        .noneMatch(
                                file ->
                                        Repository.read(file)
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .matches(
                                                        "(?s).*(references|join|from)\\s+(ledger\\.grievance|vault\\.grievance_key)\\b.*"));
            }
        }
    }

    @Test
    void noProductCanEvenBeWrittenDownForThem() {
        assertThat(Arrays.stream(PacketSchema.values()).map(PacketSchema::contribution))
                .doesNotContain(
                        ContributionSchema.GRIEVANCE, ContributionSchema.CONDITIONS_SCREENING);
        assertThat(PacketSchema.of(ContributionSchema.GRIEVANCE.versionedId())).isEmpty();
    }
}
