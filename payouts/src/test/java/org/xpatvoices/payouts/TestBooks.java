package org.xpatvoices.payouts;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.payouts.conversion.ConversionSettings;
import org.xpatvoices.payouts.distribution.TestLog;
import org.xpatvoices.payouts.payout.RecordedReferences;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The projectors and registers of the books on a database of their own, fed by hand: what a
 * processor does, without the processor.
 */
public final class TestBooks implements AutoCloseable {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final BooksDatabase database = BooksDatabase.fresh();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final List<Object> projectors = new ArrayList<>();

    public TestBooks() {
        context.registerBean(JdbcTemplate.class, database::jdbc);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.source()));
        context.registerBean(
                DataSourceTransactionManager.class,
                () -> new DataSourceTransactionManager(database.source()),
                (BeanDefinition bean) -> bean.setPrimary(true));
        context.registerBean(ConversionSettings.class, () -> new ConversionSettings(200, 1_000));
        context.registerBean(RecordedReferences.class, () -> (_, _) -> false);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("xpatvoices.master-key", KEY)));
        context.scan(
                "org.xpatvoices.payouts.journal",
                "org.xpatvoices.payouts.distribution",
                "org.xpatvoices.payouts.statement",
                "org.xpatvoices.payouts.invariant");
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*[.]SetAsideMoney")));
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(
                        Pattern.compile(
                                ".*[.](OpenConversions|DecideConversions|ConversionNeeds)")));
        scanner.scan("org.xpatvoices.payouts.unclaimed", "org.xpatvoices.payouts.conversion");
        context.refresh();
        for (String name : context.getBeanDefinitionNames()) {
            if (name.endsWith("Projector")) {
                projectors.add(context.getBean(name));
            }
        }
    }

    public BooksDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Feeds a log to every projector, one transaction per event. */
    public void follow(TestLog log) {
        log.forEach(this::deliver);
    }

    public void deliver(TestLog.Entry entry) {
        transactions()
                .executeWithoutResult(_ -> projectors.forEach(projector -> tell(projector, entry)));
    }

    public void reset() {
        transactions()
                .executeWithoutResult(
                        _ ->
                                projectors.forEach(
                                        projector ->
                                                Arrays.stream(
                                                                projector
                                                                        .getClass()
                                                                        .getDeclaredMethods())
                                                        .filter(m -> m.getName().equals("reset"))
                                                        .forEach(m -> call(m, projector))));
    }

    /** Asks whichever register answers this question. */
    @SuppressWarnings("unchecked")
    public <T> T ask(Object query) {
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            for (Method method : bean.getClass().getDeclaredMethods()) {
                if (method.getName().equals("handle")
                        && method.getParameterTypes()[0] == query.getClass()) {
                    return (T) call(method, bean, query);
                }
            }
        }
        throw new AssertionError("nobody answers " + query);
    }

    private TransactionTemplate transactions() {
        return database.transactions();
    }

    private static void tell(Object projector, TestLog.Entry entry) {
        for (Method method : projector.getClass().getDeclaredMethods()) {
            if (!method.getName().equals("on")
                    || method.getParameterTypes()[0] != entry.event().getClass()) {
                continue;
            }
            Object[] arguments =
                    Arrays.stream(method.getParameterTypes())
                            .map(
                                    type ->
                                            type == String.class
                                                    ? entry.eventId()
                                                    : type.isInstance(entry.event())
                                                            ? entry.event()
                                                            : entry.token())
                            .toArray();
            call(method, projector, arguments);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
