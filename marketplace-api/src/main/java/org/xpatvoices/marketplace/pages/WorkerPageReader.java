package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsentsOfWorker;
import org.xpatvoices.contracts.conversion.ConvertedView;
import org.xpatvoices.contracts.conversion.GetConversionsOfPayee;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.licence.GetLicencesRestingOn;
import org.xpatvoices.contracts.licence.RestingLicenceView;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.payout.DestinationView;
import org.xpatvoices.contracts.payout.GetDestinations;
import org.xpatvoices.contracts.payout.GetPayoutsOfPayee;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.contracts.statement.GetEarningsLines;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Reads what one worker may see and prints it; a handful of queries however many sales there are.
 */
@Component
class WorkerPageReader {
    private static final int LINES = 20;
    private static final String NOTHING = "MVR 0.00";

    private final Queries queries;
    private final Printed printed;
    private final MessageSource texts;
    private final Clock clock;

    WorkerPageReader(Queries queries, Printed printed, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.printed = printed;
        this.texts = texts;
        this.clock = clock;
    }

    WorkerPage read(WorkerId worker, PayeeId payee, @Nullable String after, Locale locale) {
        Instant now = clock.instant();
        EarningsView earnings = queries.one(new GetEarnings(payee), EarningsView.class);
        List<EarningsLineView> lines =
                queries.list(new GetEarningsLines(payee, after, LINES + 1), EarningsLineView.class);
        boolean more = lines.size() > LINES;
        return new WorkerPage(
                sums(earnings, WorkerPageReader::stillOurs),
                sums(earnings, EarningsView.InCurrency::earnedMicro),
                takenOff(earnings),
                converted(payee, locale),
                printed.minute(now),
                states(earnings),
                missing(earnings, locale),
                landings(payee, now),
                answerable(payee, PayoutView::asksItsOwner),
                answerable(payee, PayoutView::mayBeCorrected),
                lines.stream().limit(LINES).map(one -> line(one, locale)).toList(),
                more ? lines.get(LINES - 1).cursor() : null,
                queries.list(new GetConsentsOfWorker(worker), ConsentView.class).stream()
                        .map(this::allowed)
                        .toList());
    }

    private static long stillOurs(EarningsView.InCurrency one) {
        return Math.addExact(
                Math.addExact(one.waitingMicro(), one.readyMicro()),
                Math.addExact(one.sentMicro(), one.problemMicro()));
    }

    private List<String> sums(
            EarningsView earnings, ToLongFunction<EarningsView.InCurrency> which) {
        if (earnings.currencies().isEmpty()) {
            return List.of(NOTHING);
        }
        return earnings.currencies().stream()
                .map(one -> isolated(which.applyAsLong(one), one.currency()))
                .toList();
    }

    private List<String> takenOff(EarningsView earnings) {
        return earnings.currencies().stream()
                .filter(one -> one.takenOffMicro() != 0)
                .map(one -> isolated(one.takenOffMicro(), one.currency()))
                .toList();
    }

    private List<String> converted(PayeeId payee, Locale locale) {
        return queries.list(new GetConversionsOfPayee(payee, LINES), ConvertedView.class).stream()
                .map(one -> texts.getMessage("worker.converted", said(one), locale))
                .toList();
    }

    private Object[] said(ConvertedView one) {
        return new Object[] {
            printed.day(one.convertedAt()),
            isolated(one.soldMicro(), one.soldCurrency()),
            isolated(one.boughtMicro(), one.boughtCurrency()),
            isolated(Money.MICRO_PER_MAJOR, one.soldCurrency()),
            isolated(one.rateMicro(), one.boughtCurrency())
        };
    }

    private List<WorkerPage.State> states(EarningsView earnings) {
        return List.of(
                state("waiting", earnings, EarningsView.InCurrency::waitingMicro),
                state("ready", earnings, EarningsView.InCurrency::readyMicro),
                state("sent", earnings, EarningsView.InCurrency::sentMicro),
                state("received", earnings, EarningsView.InCurrency::receivedMicro),
                state("problem", earnings, EarningsView.InCurrency::problemMicro));
    }

    private WorkerPage.State state(
            String code, EarningsView earnings, ToLongFunction<EarningsView.InCurrency> which) {
        return new WorkerPage.State(
                code,
                String.join(", ", sums(earnings, which)),
                earnings.currencies().stream().anyMatch(one -> which.applyAsLong(one) != 0));
    }

    private List<String> missing(EarningsView earnings, Locale locale) {
        List<String> reasons = new ArrayList<>();
        for (EarningsView.InCurrency one : earnings.currencies()) {
            for (EarningsView.Missing missing : one.missing()) {
                reasons.add(
                        texts.getMessage(
                                "worker.missing." + missing.code(),
                                new Object[] {isolated(missing.missingMicro(), one.currency())},
                                texts.getMessage("worker.missing.OTHER", null, locale),
                                locale));
            }
        }
        return reasons;
    }

    private List<WorkerPage.Landing> landings(PayeeId payee, Instant now) {
        return queries.list(new GetDestinations(payee), DestinationView.class).stream()
                .filter(DestinationView::current)
                .map(
                        one ->
                                new WorkerPage.Landing(
                                        PayoutStories.leftToRight(one.mask()),
                                        one.usableFrom().isAfter(now)
                                                ? printed.minute(one.usableFrom())
                                                : null))
                .toList();
    }

    private List<WorkerPage.Confirmation> answerable(PayeeId payee, Predicate<PayoutView> which) {
        return queries.list(new GetPayoutsOfPayee(payee, null, LINES), PayoutView.class).stream()
                .filter(which)
                .map(
                        one ->
                                new WorkerPage.Confirmation(
                                        one.payoutId(), isolated(one.netMicro(), one.currency())))
                .toList();
    }

    private WorkerPage.Line line(EarningsLineView one, Locale locale) {
        boolean tariff = one.pricingMode().equals(PricingMode.BOTTOM_UP.name());
        return new WorkerPage.Line(
                one.offTakerName(),
                one.productTitle(),
                one.purpose(),
                printed.day(one.soldAt()),
                printed.count(one.units()),
                tariff ? isolated(one.tariffMicro(), one.currency()) : null,
                printed.count(one.totalUnits()),
                isolated(one.priceMicro(), one.currency()),
                isolated(one.amountMicro(), one.currency()),
                corrected(one, locale));
    }

    private @Nullable String corrected(EarningsLineView line, Locale locale) {
        var correction = line.correction();
        if (correction == null) {
            return null;
        }
        Object[] said = {
            isolated(correction.oldMicro(), line.currency()),
            isolated(correction.newMicro(), line.currency()),
            "\u2068" + correction.reason() + "\u2069"
        };
        return texts.getMessage("worker.line.corrected", said, locale);
    }

    /** Keeps an amount whole and left to right inside a sentence that runs the other way. */
    private String isolated(long amountMicro, String currency) {
        return "\u2068" + printed.money(amountMicro, currency) + "\u2069";
    }

    private WorkerPage.Allowed allowed(ConsentView one) {
        Instant withdrawn = one.withdrawnAt();
        return new WorkerPage.Allowed(
                one.grantId(),
                one.purposes(),
                printed.day(one.validUntil()),
                withdrawn == null ? null : printed.day(withdrawn),
                queries
                        .list(
                                new GetLicencesRestingOn(GrantId.of(one.grantId())),
                                RestingLicenceView.class)
                        .stream()
                        .map(this::sold)
                        .toList());
    }

    private WorkerPage.Sold sold(RestingLicenceView one) {
        var told = one.toldOn();
        var answer = one.answer();
        return new WorkerPage.Sold(
                one.offTakerName(),
                one.productTitle(),
                printed.day(one.endsAt()),
                told == null ? null : told.toString(),
                answer == null ? "none" : answer.name());
    }
}
