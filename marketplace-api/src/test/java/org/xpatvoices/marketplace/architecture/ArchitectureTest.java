package org.xpatvoices.marketplace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.axonframework.commandhandling.gateway.CommandGateway;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The rules of the house that the compiler cannot see. Each says why it is there. */
@AnalyzeClasses(
        packages = "org.xpatvoices",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.LeaveOutTestSupport.class
        })
class ArchitectureTest {

    static final class LeaveOutTestSupport implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("org/xpatvoices/testing/");
        }
    }

    private static final String CONTRACTS = "org.xpatvoices.contracts..";
    private static final String LEDGER = "org.xpatvoices.ledger..";
    private static final String PAYOUTS = "org.xpatvoices.payouts..";
    private static final String MARKETPLACE = "org.xpatvoices.marketplace..";
    private static final String ANONYMISE = "org.xpatvoices.ledger.packet.anonymise..";
    private static final String SHARE = "org.xpatvoices.payouts.share..";
    private static final String JOURNAL = "org.xpatvoices.payouts.journal..";
    private static final String SPRING = "org.springframework..";
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

    private static final DescribedPredicate<JavaClass> AGGREGATES =
            describe(
                    "aggregates",
                    type -> type.isAnnotatedWith("org.axonframework.spring.stereotype.Aggregate"));

    @ArchTest
    static final ArchRule contractsStandAlone =
            noClasses()
                    .that()
                    .resideInAPackage(CONTRACTS)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(LEDGER, PAYOUTS, MARKETPLACE, SPRING, "java.sql.."))
                    .because("words must be readable without knowing how they are kept");

    @ArchTest
    static final ArchRule contractsHaveNoClockAndNoChance =
            noClasses()
                    .that()
                    .resideInAPackage(CONTRACTS)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(java.util.random.RandomGenerator.class)
                    .because("a word means the same at any hour");

    @ArchTest
    static final ArchRule decisionsAndArithmeticDoNotKnowEachOther =
            noClasses()
                    .that()
                    .resideInAPackage(LEDGER)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PAYOUTS, MARKETPLACE)
                    .because("they speak by events alone");

    @ArchTest
    static final ArchRule arithmeticDoesNotKnowDecisions =
            noClasses()
                    .that()
                    .resideInAPackage(PAYOUTS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(LEDGER, MARKETPLACE)
                    .because("they speak by events alone");

    @ArchTest
    static final ArchRule doorsKnowNeither =
            noClasses()
                    .that()
                    .resideInAPackage(MARKETPLACE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(LEDGER, PAYOUTS)
                    .because("a door that sees a table or an aggregate will use it");

    @ArchTest
    static final ArchRule pureArithmeticHasNoSpring =
            noClasses()
                    .that()
                    .resideInAnyPackage(SHARE, ANONYMISE)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SPRING, "java.sql..", "javax.sql.."))
                    .because("shares and classes must be recomputable by anybody from files");

    @ArchTest
    static final ArchRule onlyTheJournalsStoreHasSpring =
            noClasses()
                    .that()
                    .resideInAPackage(JOURNAL)
                    .and(
                            describe(
                                    "are neither a store, a projector nor a register",
                                    type ->
                                            !outermost(type)
                                                    .getSimpleName()
                                                    .matches(".*(Store|Projector|Register)")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(SPRING)
                    .because("entries balance by themselves, whatever stores them");

    @ArchTest
    static final ArchRule sqlStaysWhereTablesAre =
            noClasses()
                    .that()
                    .resideInAPackage(LEDGER)
                    .and()
                    .resideOutsideOfPackages(
                            "org.xpatvoices.ledger.eventstore..",
                            "org.xpatvoices.ledger.shredding..",
                            "org.xpatvoices.ledger.transparency..",
                            "org.xpatvoices.ledger.wiring..")
                    .and(
                            describe(
                                    "are neither projectors nor registers, nor the shape of their"
                                            + " rows",
                                    type ->
                                            !outermost(type)
                                                    .getSimpleName()
                                                    .matches(".*(Projector|Register|Rows?)")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(SQL)
                    .because("a rule that can ask the database decides differently on replay");

    @ArchTest
    static final ArchRule aggregatesAreNotPublic =
            classes().that(AGGREGATES).should().notBePublic().because("others send commands");

    @ArchTest
    static final ArchRule projectorsAndEndpointsAreNotPublic =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Projector")
                    .or()
                    .haveSimpleNameEndingWith("Endpoint")
                    .should()
                    .notBePublic()
                    .because("nobody calls them but the framework");

    @ArchTest
    static final ArchRule noFieldIsAFraction =
            fields().that()
                    .areDeclaredInClassesThat(mayNotUseFractions())
                    .should()
                    .notHaveRawType(double.class)
                    .andShould()
                    .notHaveRawType(float.class)
                    .andShould()
                    .notHaveRawType(Double.class)
                    .because("money and units are integers with a named scale");

    @ArchTest
    static final ArchRule noParameterIsAFraction =
            methods()
                    .that()
                    .areDeclaredInClassesThat(mayNotUseFractions())
                    .should()
                    .notHaveRawParameterTypes(
                            describe(
                                    "a double or float among them",
                                    types ->
                                            types.stream()
                                                    .anyMatch(
                                                            type ->
                                                                    type.isEquivalentTo(
                                                                                    double.class)
                                                                            || type.isEquivalentTo(
                                                                                    float.class))))
                    .because("money and units are integers with a named scale");

    @ArchTest
    static final ArchRule whatMustRepeatHasNoClockAndNoChance =
            noClasses()
                    .that(AGGREGATES.or(resideInAnyPackage(SHARE, JOURNAL, ANONYMISE)))
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .because("a replay must come out the same");

    @ArchTest
    static final ArchRule onlyDoorsAndAutomationsSendCommands =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..automation..", "..web..", "..pages..", "..seed..", "..bench..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(CommandGateway.class)
                    .because("arrows that point back must be countable");

    @ArchTest
    static final ArchRule eventsAreRecords =
            classes()
                    .that()
                    .resideInAPackage(CONTRACTS)
                    .and()
                    .areNotInterfaces()
                    .and()
                    .implement(
                            describe(
                                    "an event family",
                                    type ->
                                            type.isInterface()
                                                    && type.getSimpleName().endsWith("Event")))
                    .should()
                    .beRecords()
                    .because("an event is a fact, complete and unchangeable");

    @ArchTest
    static final ArchRule eventFamiliesAreSealed =
            classes()
                    .that()
                    .resideInAPackage(CONTRACTS)
                    .and()
                    .areInterfaces()
                    .and()
                    .haveSimpleNameEndingWith("Event")
                    .should(HouseConditions.beSealed())
                    .because("a new event must break the build wherever it has to be handled");

    @ArchTest
    static final ArchRule oneJacksonOnly =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson.databind..")
                    .because("two of them disagree about dates and records");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.xpatvoices.(**)").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> mayNotUseFractions() {
        return describe(
                "are not statistics, chances, anonymisation or measurement",
                type ->
                        !resideInAnyPackage(
                                        ANONYMISE,
                                        "..seed.population..",
                                        "..report..",
                                        "..metrics..",
                                        "..bench..")
                                .test(type));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
