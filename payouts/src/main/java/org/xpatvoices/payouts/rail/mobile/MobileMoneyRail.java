package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.FeeSettings;
import org.xpatvoices.payouts.rail.NameCheck;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Pays wallets: one request for each payout, some at a time, each sent once. */
@Component
class MobileMoneyRail implements Rail {
    private static final String SENDER = "mobile-money";

    private final MobileMoneySettings settings;
    private final MobileMoneyClient client;
    private final WalletAccounts accounts;
    private final Kept evidence;
    private final Map<String, Conversation.Polling> polled = Conversation.none();

    /** Keeps what was heard and answers its digest. */
    @FunctionalInterface
    interface Kept {
        String keep(byte[] heard);
    }

    @Autowired
    MobileMoneyRail(
            MobileMoneySettings settings,
            MobileMoneyClient client,
            EvidenceFiles evidence,
            Clock clock) {
        this(settings, client, heard -> evidence.keep(heard, SENDER, clock.instant()));
    }

    MobileMoneyRail(MobileMoneySettings settings, MobileMoneyClient client, Kept evidence) {
        this.settings = settings;
        this.client = client;
        this.accounts = new WalletAccounts(client);
        this.evidence = evidence;
    }

    @Override
    public RailCode code() {
        return RailCode.MOBILE_MONEY;
    }

    @Override
    public RailTerms terms(String currency) {
        return new RailTerms(
                Money.zero(currency).microPerMinor(),
                Money.ofMajor(settings.minimumMajor(), currency).amountMicro(),
                settings.payoutsMax(),
                settings.visibilityDelay(),
                settings.limits(),
                FeeSettings.of(settings.fees(), currency),
                settings.tiers());
    }

    @Override
    public String account() {
        return settings.account();
    }

    @Override
    public boolean connected() {
        return settings.url() != null;
    }

    @Override
    public boolean sleeps() {
        return true;
    }

    /** The provider's own word on whether it works; no word is none. */
    @Override
    public boolean awake() {
        if (!(client.get("/heartbeat") instanceof Answer.Heard(int status, byte[] body))
                || status != 200) {
            return false;
        }
        var said = Words.read(body);
        String state = said == null ? "" : Words.text(said, "serviceStatus");
        return state.equals("available") || state.equals("degraded");
    }

    @Override
    public boolean tellsTheEnd() {
        return true;
    }

    @Override
    public SubmissionChannel channel() {
        return SubmissionChannel.HTTP;
    }

    /** The orders as they go out, one a line. */
    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        var lines = new StringBuilder();
        for (var order : orders) {
            for (var one : order.instructions()) {
                lines.append(Order.line(settings.account(), order.currency(), one)).append('\n');
            }
        }
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new PaymentFile(
                messageId + ".ndjson",
                "application/x-ndjson",
                content,
                EvidenceFiles.sha256(content));
    }

    @Override
    public NameCheck holds(String account, String holder) {
        return accounts.holds(account, holder);
    }

    @Override
    public @Nullable Integer tierOf(String account) {
        return accounts.tierOf(account);
    }

    @Override
    public Notice read(byte[] notice) {
        var said = Words.read(notice);
        return said == null
                ? new Notice("", null)
                : new Notice(
                        Words.text(said, "requestingOrganisationTransactionReference"),
                        Words.amountOf(said));
    }

    private record Said(@Nullable ProviderWord word, List<String> heard) {}

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        return summed(
                order.instructions().stream()
                        .<Callable<Said>>map(one -> () -> order(order.currency(), one))
                        .toList());
    }

    private Said order(String currency, PaymentOrder.Instruction one) {
        var talk = talk(new Asked(one.payoutId(), new Money(one.netMicro(), currency)));
        byte[] order =
                Order.line(settings.account(), currency, one).getBytes(StandardCharsets.UTF_8);
        return new Said(talk.order(order), talk.heard());
    }

    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        return summed(payouts.stream().<Callable<Said>>map(one -> () -> ask(one)).toList());
    }

    private Said ask(Asked one) {
        var talk = talk(one);
        return new Said(talk.ask(), talk.heard());
    }

    private Conversation talk(Asked one) {
        return new Conversation(client, polled, one);
    }

    /** All words together; where one is missing, nobody can tell of the whole. */
    private SubmissionReply summed(List<Callable<Said>> talks) {
        var said = all(talks);
        var heard =
                said.stream()
                        .flatMap(one -> one.heard().stream())
                        .collect(Collectors.joining("\n\n"));
        String sha256 = evidence.keep(heard.getBytes(StandardCharsets.UTF_8));
        var words = said.stream().map(Said::word).filter(one -> one != null).toList();
        int silent = said.size() - words.size();
        if (silent == 0) {
            return new SubmissionReply.Reported(sha256, words);
        }
        String reason = "no clear answer to " + silent + " of " + said.size() + " requests";
        return new SubmissionReply.Partial(sha256, words, reason);
    }

    private List<Said> all(List<Callable<Said>> talks) {
        try (var threads =
                Executors.newFixedThreadPool(settings.atOnce(), Thread.ofVirtual().factory())) {
            return threads.invokeAll(talks).stream().map(MobileMoneyRail::ended).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return talks.stream().map(_ -> new Said(null, List.of("interrupted"))).toList();
        }
    }

    /** A talk that broke off has told nothing. */
    private static Said ended(Future<Said> talk) {
        try {
            return talk.get();
        } catch (ExecutionException e) {
            return new Said(null, List.of("broke off: " + e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Said(null, List.of("interrupted"));
        }
    }
}
