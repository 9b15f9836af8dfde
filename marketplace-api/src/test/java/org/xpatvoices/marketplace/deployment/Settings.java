package org.xpatvoices.marketplace.deployment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the application can be told: its settings records, and what it asks for by name. */
final class Settings {
    private static final Pattern NAMED = Pattern.compile("xpatvoices\\.[a-z.-]+");

    private Settings() {}

    /** Environment variables that set something, as {@link #comparable} writes them. */
    static Set<String> environmentNames(Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scan.findCandidateComponents("org.xpatvoices")) {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            add(type.getAnnotation(ConfigurationProperties.class).value(), type, names);
        }
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Settings::isMainSource).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(name -> names.add(comparable(name.group())));
            }
        }
        return names;
    }

    /** Underscores, dots and dashes mean the same to the application. */
    static String comparable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static void add(String prefix, Class<?> type, Set<String> names) {
        names.add(comparable(prefix));
        if (type.isRecord()) {
            for (RecordComponent part : type.getRecordComponents()) {
                add(prefix + "." + part.getName(), part.getType(), names);
            }
        }
    }

    private static boolean isMainSource(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.contains("/src/main/java/") && name.endsWith(".java");
    }
}
