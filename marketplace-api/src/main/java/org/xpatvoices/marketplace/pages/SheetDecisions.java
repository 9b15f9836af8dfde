package org.xpatvoices.marketplace.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.reconcile.ApprovalLimitView;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.GetApprovalLimit;
import org.xpatvoices.contracts.reconcile.GetBreak;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Carries out what was decided in a sheet, row by row, through the commands that the pages use: a
 * row is decided, has been decided so before, or is refused for the same reason as on a page. What
 * its approvals come to is held against the limit first.
 */
@Component
class SheetDecisions {
    private static final int NOTE_MAX = 400;

    private final Queries queries;
    private final CommandGateway commands;
    private final Clock clock;

    SheetDecisions(Queries queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    /** What becomes of a row. */
    enum Fate {
        DECIDED,
        UNCHANGED,
        REFUSED
    }

    /** A row and its fate; {@code why} is empty unless it is refused. */
    record Outcome(BreakSheet.Decision row, Fate fate, String why, @Nullable BreakView about) {}

    /** Looks only; says of each row what would become of it as far as can be seen beforehand. */
    List<Outcome> preview(List<BreakSheet.Decision> rows, String who) {
        var judged = rows.stream().map(row -> judged(row, who)).toList();
        return within(
                judged, end -> queries.one(new GetApprovalLimit(end), ApprovalLimitView.class));
    }

    List<Outcome> decide(List<BreakSheet.Decision> rows, String who) {
        return preview(rows, who).stream().map(row -> decided(row, who)).toList();
    }

    /**
     * All approvals of a sheet that end breaks alike count as one; above a limit nothing of the
     * sheet is decided.
     */
    static List<Outcome> within(
            List<Outcome> judged, Function<@Nullable BreakResolution, ApprovalLimitView> limits) {
        String fault = fault(judged, limits);
        return fault == null
                ? judged
                : judged.stream()
                        .map(
                                one ->
                                        one.fate() == Fate.DECIDED
                                                ? refused(one.row(), fault, one.about())
                                                : one)
                        .toList();
    }

    private static @Nullable String fault(
            List<Outcome> judged, Function<@Nullable BreakResolution, ApprovalLimitView> limits) {
        return judged.stream()
                .filter(one -> one.fate() == Fate.DECIDED && one.about() != null)
                .filter(one -> one.row().decision().equals("APPROVE"))
                .map(one -> Objects.requireNonNull(one.about()))
                .collect(
                        groupingBy(
                                about -> String.valueOf(about.resolution()),
                                mapping(BreakView::atStakeMicro, toList())))
                .entrySet()
                .stream()
                .map(alike -> AtOnce.fault(alike.getValue(), limits.apply(end(alike.getKey()))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BreakResolution end(String name) {
        return Arrays.stream(BreakResolution.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Outcome decided(Outcome judged, String who) {
        if (judged.fate() != Fate.DECIDED) {
            return judged;
        }
        var row = judged.row();
        try {
            commands.sendAndWait(command(row, who));
            return judged;
        } catch (Refused refused) {
            return refused(row, refused.rule() + ": " + refused.getMessage(), judged.about());
        }
    }

    private Object command(BreakSheet.Decision row, String who) {
        var id = BreakId.of(row.breakId());
        return isAnswer(row)
                ? new ApproveResolution(
                        id, row.proposal(), row.decision().equals("APPROVE"), who, clock.instant())
                : new ProposeResolution(
                        id,
                        BreakResolution.valueOf(row.decision()),
                        row.note(),
                        who,
                        clock.instant());
    }

    private Outcome judged(BreakSheet.Decision row, String who) {
        BreakView about;
        try {
            about =
                    queries.maybe(new GetBreak(BreakId.of(row.breakId())), BreakView.class)
                            .orElse(null);
        } catch (MalformedId none) {
            about = null;
        }
        if (about == null) {
            return refused(row, "There is no break of this id.", null);
        }
        if (isDone(row, about, who)) {
            return new Outcome(row, Fate.UNCHANGED, "", about);
        }
        String fault = fault(row, about, who);
        return fault == null
                ? new Outcome(row, Fate.DECIDED, "", about)
                : refused(row, fault, about);
    }

    private static boolean isDone(BreakSheet.Decision row, BreakView about, String who) {
        return switch (row.decision()) {
            case "APPROVE" ->
                    (who.equals(about.approvedBy()) || who.equals(about.endorsedBy()))
                            && newest(about) == row.proposal();
            case "DECLINE" -> about.state().equals("OPEN") && newest(about) == row.proposal();
            default ->
                    row.decision().equals(about.resolution())
                            && who.equals(about.proposedBy())
                            && row.note().equals(about.note());
        };
    }

    private static @Nullable String fault(BreakSheet.Decision row, BreakView about, String who) {
        if (isAnswer(row)) {
            if (!about.state().equals("RESOLUTION_PROPOSED") || newest(about) != row.proposal()) {
                return "This proposal does not wait any more; the break is " + about.state() + ".";
            }
            return who.equals(about.proposedBy())
                    ? "Nobody approves what they have proposed."
                    : null;
        }
        if (about.allowed().stream().noneMatch(one -> one.name().equals(row.decision()))) {
            return about.state() + ": it can end as " + about.allowed() + ".";
        }
        if (newest(about) != row.proposal()) {
            return "Somebody has proposed something since this sheet was written.";
        }
        return row.note().isBlank() || row.note().length() > NOTE_MAX
                ? "A note has 1 to " + NOTE_MAX + " characters."
                : null;
    }

    private static boolean isAnswer(BreakSheet.Decision row) {
        return row.decision().equals("APPROVE") || row.decision().equals("DECLINE");
    }

    private static int newest(BreakView about) {
        return Objects.requireNonNullElse(about.proposal(), 0);
    }

    private static Outcome refused(BreakSheet.Decision row, String why, @Nullable BreakView about) {
        return new Outcome(row, Fate.REFUSED, why, about);
    }
}
