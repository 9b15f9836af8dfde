package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.security.Operations.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What must hold of every door for the annotations at it to mean what they say. */
class DoorRulesIT extends HttpTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyDoorSaysWhomItAdmits() {
        assertThat(breaking(door -> !admits(door))).isEmpty();
    }

    @Test
    void admitsWithScopesThatItsKindsCanHold() {
        assertThat(
                        breaking(
                                door ->
                                        ways(door)
                                                .anyMatch(
                                                        way ->
                                                                Stream.of(way.to())
                                                                        .noneMatch(
                                                                                kind ->
                                                                                        Scopes.of(
                                                                                                        kind)
                                                                                                .contains(
                                                                                                        way
                                                                                                                .scope())))))
                .isEmpty();
    }

    @Test
    void takesAKeyExactlyWhereOneIsRequired() {
        assertThat(
                        breaking(
                                door ->
                                        has(door, IdempotencyKey.class)
                                                && !door.hasMethodAnnotation(Idempotent.class)))
                .isEmpty();
        assertThat(
                        breaking(
                                door ->
                                        door.hasMethodAnnotation(Idempotent.class)
                                                && !AnnotatedElementUtils.hasAnnotation(
                                                        door.getMethod(),
                                                        org.springframework.web.bind.annotation
                                                                .PostMapping.class)))
                .isEmpty();
    }

    /** The answer has to be complete when the handler returns, or it could not be kept. */
    @Test
    void answersAtOnceWhereTheAnswerIsKeptOrTagged() {
        assertThat(
                        breaking(
                                door ->
                                        (door.hasMethodAnnotation(Idempotent.class)
                                                        || door.hasMethodAnnotation(Tagged.class))
                                                && isLater(door.getMethod().getReturnType())))
                .isEmpty();
    }

    private List<String> breaking(java.util.function.Predicate<HandlerMethod> rule) {
        List<String> found = new ArrayList<>();
        for (Operation operation : new Operations(mapping).all().values()) {
            if (rule.test(operation.handler())) {
                found.add(operation.name());
            }
        }
        return found;
    }

    private static boolean admits(HandlerMethod door) {
        return door.hasMethodAnnotation(AdmitAnyone.class) || ways(door).findAny().isPresent();
    }

    private static Stream<Admit> ways(HandlerMethod door) {
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(door.getMethod(), Admit.class)
                .stream();
    }

    private static boolean has(HandlerMethod door, Class<?> parameter) {
        return List.of(door.getMethod().getParameterTypes()).contains(parameter);
    }

    private static boolean isLater(Class<?> type) {
        return java.util.concurrent.Future.class.isAssignableFrom(type)
                || java.util.concurrent.Callable.class.isAssignableFrom(type)
                || type.getName().startsWith("org.springframework.web.context.request.async")
                || type.getName().startsWith("org.springframework.web.servlet.mvc.method");
    }
}
