package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.ApprovalLimitView;
import org.xpatvoices.contracts.reconcile.ApproveResolutions;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakGroup;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.contracts.reconcile.BreakMemberView;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.GetApprovalLimit;
import org.xpatvoices.contracts.reconcile.GetBreakGroups;
import org.xpatvoices.contracts.reconcile.GetBreaksOfGroup;
import org.xpatvoices.contracts.reconcile.ProposeResolutions;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Differences by cause: a look at what is in a group, and one decision on all of it. What is
 * decided on is exactly what was shown, told by a digest of it. Up to 5,000 differences are decided
 * together or not at all; more than that in parts of which each is.
 */
@Controller
class BreakGroupPages {
    private static final int SHOWN = 20;
    private static final int AT_ONCE = 5_000;

    private final Queries queries;
    private final CommandGateway commands;
    private final AwaitView await;
    private final Clock clock;

    BreakGroupPages(Queries queries, CommandGateway commands, AwaitView await, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/break-groups")
    String groups(Model model) {
        model.addAttribute("groups", all());
        return "console/break-groups";
    }

    @GetMapping("/console/break-group")
    String group(ChosenGroup chosen, Model model) {
        var group = chosen.group();
        var members = members(group);
        all().stream()
                .filter(it -> it.group().equals(group))
                .findFirst()
                .ifPresent(view -> model.addAttribute("view", view));
        model.addAttribute("shown", members.subList(0, Math.min(SHOWN, members.size())));
        model.addAttribute("digest", GroupDigest.of(members));
        return "console/break-group";
    }

    @PostMapping("/console/break-group/resolution")
    String propose(
            ChosenGroup chosen,
            @RequestParam String digest,
            @RequestParam BreakResolution end,
            @RequestParam String note,
            Caller caller) {
        for (var part : parts(asShown(chosen.group(), digest))) {
            var ids = part.stream().map(one -> BreakId.of(one.breakId())).toList();
            commands.sendAndWait(
                    new ProposeResolutions(ids, end, note, caller.partyId(), clock.instant()));
        }
        return gone(chosen.group());
    }

    @PostMapping("/console/break-group/approval")
    String approve(
            ChosenGroup chosen,
            @RequestParam String digest,
            @RequestParam boolean approved,
            Caller caller) {
        var members = asShown(chosen.group(), digest);
        if (approved) {
            mustStayWithinTheLimit(
                    chosen.group().category(),
                    members,
                    queries.one(
                            new GetApprovalLimit(chosen.group().resolution()),
                            ApprovalLimitView.class));
        }
        for (var part : parts(members)) {
            var read =
                    part.stream()
                            .map(
                                    one ->
                                            new ApproveResolutions.Read(
                                                    BreakId.of(one.breakId()), one.proposal()))
                            .toList();
            commands.sendAndWait(
                    new ApproveResolutions(read, approved, caller.partyId(), clock.instant()));
        }
        return gone(chosen.group());
    }

    /** The whole group counts, in however many parts it is decided. */
    static void mustStayWithinTheLimit(
            BreakCategory category, List<BreakMemberView> members, ApprovalLimitView limit) {
        var atStake =
                members.stream()
                        .map(
                                one ->
                                        Math.max(
                                                one.worthMicro(),
                                                category.atStakeMicro(
                                                        one.amountMicro(), one.expectedMicro())))
                        .toList();
        String fault = AtOnce.fault(atStake, limit);
        if (fault != null) {
            throw new Refused(PayoutRule.DECISION_MUST_STAY_WITHIN_THE_LIMIT, fault);
        }
    }

    private List<BreakMemberView> asShown(BreakGroup group, String digest) {
        var members = members(group);
        if (!GroupDigest.of(members).equals(digest)) {
            throw new Refused(
                    PayoutRule.GROUP_MUST_BE_THE_ONE_YOU_READ,
                    "There are " + members.size() + " breaks in it now.");
        }
        return members;
    }

    private static List<List<BreakMemberView>> parts(List<BreakMemberView> members) {
        int parts = Math.ceilDiv(members.size(), AT_ONCE);
        return IntStream.range(0, parts)
                .mapToObj(
                        n ->
                                members.subList(
                                        n * AT_ONCE, Math.min((n + 1) * AT_ONCE, members.size())))
                .toList();
    }

    private String gone(BreakGroup group) {
        await.until(() -> members(group).isEmpty());
        return "redirect:/console/break-groups";
    }

    private List<BreakGroupView> all() {
        return queries.list(new GetBreakGroups(), BreakGroupView.class);
    }

    private List<BreakMemberView> members(BreakGroup group) {
        return queries.list(new GetBreaksOfGroup(group), BreakMemberView.class);
    }
}
