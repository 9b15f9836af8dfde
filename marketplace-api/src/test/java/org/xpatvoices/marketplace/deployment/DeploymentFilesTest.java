package org.xpatvoices.marketplace.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The deployment files cannot be run in the tests; what they say must at least agree with the
 * application.
 */
@SuppressWarnings("unchecked")
class DeploymentFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("xpatvoices.repository", ".."));

    private final Map<String, Object> compose = yaml(ROOT.resolve("docker-compose.yml"));
    private final Map<String, Object> settings = classPathYaml("application.yml");

    @Test
    void composeHasTheFourServices() {
        assertThat(services().keySet())
                .containsExactlyInAnyOrder("postgres", "kafka", "application", "prometheus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "application", "prometheus"})
    void everyServiceHasAHealthCheck(String service) {
        Map<String, Object> check = (Map<String, Object>) service(service).get("healthcheck");

        assertThat(check).containsKeys("test", "interval", "timeout", "retries");
        assertThat((List<String>) check.get("test")).first().isIn("CMD", "CMD-SHELL");
    }

    @Test
    void imagesAreOfTheVersionsThatTheBuildUses() {
        assertThat(service("postgres")).containsEntry("image", "postgres:18");
        assertThat((String) service("kafka").get("image")).startsWith("apache/kafka:4.");
    }

    @Test
    void portsAreThoseOfTheApplication() {
        String port = String.valueOf(value(settings, "server", "port"));
        String management = String.valueOf(value(settings, "management", "server", "port"));

        assertThat(environment())
                .containsEntry("SERVER_PORT", port)
                .containsEntry("MANAGEMENT_SERVER_PORT", management);
        assertThat((List<String>) service("application").get("ports"))
                .containsExactly(
                        "127.0.0.1:" + port + ":" + port,
                        "127.0.0.1:" + management + ":" + management);
    }

    @Test
    void theEnvironmentNamesOnlyPropertiesThatTheApplicationReads() throws IOException {
        Set<String> ours = Settings.environmentNames(ROOT);
        assertThat(environment().keySet())
                .filteredOn(name -> name.startsWith("XPATVOICES_"))
                .isNotEmpty()
                .allMatch(name -> ours.contains(Settings.comparable(name)), "a setting of ours");
        assertThat(environment().keySet())
                .contains("XPATVOICES_MASTER_KEY", "XPATVOICES_OPERATORS")
                .filteredOn(name -> !name.startsWith("XPATVOICES_"))
                .containsExactlyInAnyOrder(
                        "SPRING_DATASOURCE_URL",
                        "SPRING_DATASOURCE_USERNAME",
                        "SPRING_DATASOURCE_PASSWORD",
                        "SERVER_PORT",
                        "MANAGEMENT_SERVER_PORT");
        assertThat(environment().get("SPRING_DATASOURCE_URL"))
                .startsWith("jdbc:postgresql://postgres:5432/");
        assertThat(environment()).containsEntry("XPATVOICES_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
    }

    @Test
    void theReadmeNamesOnlySettingsThatTheApplicationReads() throws IOException {
        Set<String> ours = Settings.environmentNames(ROOT);
        assertThat(
                        Pattern.compile("XPATVOICES_[A-Z_]+")
                                .matcher(Files.readString(ROOT.resolve("README.md")))
                                .results())
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allMatch(name -> ours.contains(Settings.comparable(name)), "a setting of ours");
    }

    @Test
    void noSecretStandsInTheFile() {
        assertThat(environment().get("SPRING_DATASOURCE_PASSWORD")).startsWith("${");
        assertThat(environment().get("XPATVOICES_MASTER_KEY")).startsWith("${");
        assertThat(environment().get("XPATVOICES_OPERATORS")).startsWith("${");
    }

    @Test
    void theApplicationWaitsForWhatItNeeds() {
        Map<String, Map<String, String>> needs =
                (Map<String, Map<String, String>>) service("application").get("depends_on");

        assertThat(needs.keySet()).containsExactlyInAnyOrder("postgres", "kafka");
        assertThat(needs.values())
                .allSatisfy(one -> assertThat(one).containsEntry("condition", "service_healthy"));
    }

    @Test
    void prometheusAsksTheManagementPort() {
        Map<String, Object> prometheus =
                yaml(ROOT.resolve("deploy").resolve("prometheus").resolve("prometheus.yml"));
        Map<String, Object> job =
                ((List<Map<String, Object>>) prometheus.get("scrape_configs")).getFirst();
        Map<String, Object> targets =
                ((List<Map<String, Object>>) job.get("static_configs")).getFirst();

        assertThat(job).containsEntry("metrics_path", "/actuator/prometheus");
        assertThat((List<String>) targets.get("targets"))
                .containsExactly("application:" + value(settings, "management", "server", "port"));
        assertThat(
                        (String)
                                value(
                                        settings,
                                        "management",
                                        "endpoints",
                                        "web",
                                        "exposure",
                                        "include"))
                .contains("prometheus", "health");
    }

    @Test
    void theImageRunsOnJava25AndNotAsRoot() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("Dockerfile"));

        assertThat(lines).anyMatch(line -> line.matches("FROM eclipse-temurin:25-.*"));
        assertThat(lines).contains("USER xpatvoices");
        assertThat(lines).anyMatch(line -> line.startsWith("HEALTHCHECK"));
        assertThat(String.join("\n", lines)).contains("/actuator/health/readiness");
    }

    private Map<String, Object> services() {
        return (Map<String, Object>) compose.get("services");
    }

    private Map<String, Object> service(String name) {
        return (Map<String, Object>) services().get(name);
    }

    private Map<String, String> environment() {
        return (Map<String, String>) service("application").get("environment");
    }

    private static Object value(Map<String, Object> from, String... path) {
        Object at = from;
        for (String step : path) {
            at = ((Map<String, Object>) at).get(step);
        }
        return at;
    }

    private static Map<String, Object> yaml(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Map<String, Object> classPathYaml(String name) {
        try {
            // The first document is what always holds; the others belong to a profile each.
            return (Map<String, Object>)
                    new Yaml()
                            .loadAll(
                                    new ClassPathResource(name)
                                            .getContentAsString(
                                                    java.nio.charset.StandardCharsets.UTF_8))
                            .iterator()
                            .next();
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
