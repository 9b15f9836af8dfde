package org.xpatvoices.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Puts the URL of a fresh database where Spring Boot looks for it. */
final class FreshDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var wanted =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, FreshDatabase.class);
        if (wanted == null) {
            return null;
        }
        return new Customizer(wanted.value().isEmpty() ? testClass.getName() : wanted.value());
    }

    /** Equal names make equal contexts, which is how Spring's test cache comes to share them. */
    private record Customizer(String name) implements ContextCustomizer {

        /** The same in every test and known to all: it protects nothing. */
        private static final String MASTER_KEY =
                Base64.getEncoder()
                        .encodeToString("known to every test, 32 bytes...".getBytes(UTF_8));

        private static final Map<String, String> URLS = new ConcurrentHashMap<>();

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var url = URLS.computeIfAbsent(name, _ -> TestPostgres.createDatabase());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "fresh-database",
                                    Map.of(
                                            "spring.datasource.url",
                                            url,
                                            "spring.datasource.username",
                                            "postgres",
                                            "xpatvoices.master-key",
                                            MASTER_KEY,
                                            "xpatvoices.vault.kek-folder",
                                            "target/kek")));
        }
    }
}
