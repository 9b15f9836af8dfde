package org.xpatvoices.ledger.privacy;

import static org.xpatvoices.contracts.refusal.FiguresRule.FIGURES_MUST_BE_LATE;
import static org.xpatvoices.contracts.refusal.FiguresRule.FIGURES_NEED_A_QUARTER;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.figures.PublishFigures;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.contribution.ContributorsRegister;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Workers per form and quarter. Each worker counts once per form, so one worker changes the counts
 * by one each; a year's contributors are one population, which four quarters may use up.
 */
@Component
class PublishFiguresHandler {
    private static final Pattern QUARTER = Pattern.compile("(20\\d{2})-Q([1-4])");
    private static final int MONTHS = 3;

    private final Budgets budgets;
    private final ContributorsRegister contributors;
    private final Duration delay;
    private final int epsilonMilli;

    PublishFiguresHandler(
            Budgets budgets,
            ContributorsRegister contributors,
            @Value("${xpatvoices.publication.delay:90d}") Duration delay,
            @Value("${xpatvoices.privacy.figures-milli-epsilon:250}") int epsilonMilli) {
        this.budgets = budgets;
        this.contributors = contributors;
        this.delay = delay;
        this.epsilonMilli = epsilonMilli;
    }

    @CommandHandler
    void decide(PublishFigures command) {
        var quarter = QUARTER.matcher(command.quarter());
        if (!quarter.matches()) {
            throw new Refused(FIGURES_NEED_A_QUARTER, "Got " + command.quarter() + ".");
        }
        int year = Integer.parseInt(quarter.group(1));
        int firstMonth = MONTHS * (Integer.parseInt(quarter.group(2)) - 1) + 1;
        LocalDate begin = LocalDate.of(year, firstMonth, 1);
        Instant end = begin.plusMonths(MONTHS).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant from = end.plus(delay);
        if (command.at().isBefore(from)) {
            throw new Refused(FIGURES_MUST_BE_LATE, "It may be published from " + from + " on.");
        }
        var order =
                new FiguresOrder(
                        "contributors-" + year,
                        command.quarter(),
                        ContributorsRegister.FORMS.size(),
                        epsilonMilli,
                        command.publishedBy(),
                        command.at());
        budgets.publish(order, () -> counts(begin, end, command.at()));
    }

    private Map<String, Long> counts(LocalDate begin, Instant end, Instant at) {
        return contributors.perForm(begin.atStartOfDay().toInstant(ZoneOffset.UTC), end, at);
    }
}
