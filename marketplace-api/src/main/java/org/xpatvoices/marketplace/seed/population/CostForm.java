package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.Answer.Entries;
import org.xpatvoices.marketplace.seed.population.Answer.Rufiyaa;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** S3: the whole cost split over the items that a route usually has; the split is assumed. */
final class CostForm {

    private record Item(String code, String paidTo, long weight) {}

    private static final List<Item> TRAVEL =
            List.of(
                    new Item("VISA", "GOVERNMENT", 9),
                    new Item("WORK_PERMIT", "GOVERNMENT", 6),
                    new Item("MEDICAL", "CLINIC", 4),
                    new Item("INLAND_TRANSPORT", "UNKNOWN", 3),
                    new Item("INTL_TRANSPORT", "AIRLINE", 16));

    private static final Map<String, List<Item>> ARRANGING =
            Map.of(
                    "SUBAGENT",
                    List.of(
                            new Item("SUBAGENT_FEE", "SUBAGENT", 42),
                            new Item("RECRUITER_FEE", "LICENSED_AGENCY", 14),
                            new Item("INFORMAL_PAYMENT", "SUBAGENT", 6)),
                    "AGENCY",
                    List.of(
                            new Item("RECRUITER_FEE", "LICENSED_AGENCY", 56),
                            new Item("PREDEPARTURE_BRIEFING", "LICENSED_AGENCY", 2),
                            new Item("SKILLS_TEST", "LICENSED_AGENCY", 4)),
                    "RELATIVE_FRIEND",
                    List.of(new Item("OTHER", "RELATIVE_FRIEND", 62)),
                    "EMPLOYER_DIRECT",
                    List.of(new Item("CONTRACT_APPROVAL", "EMPLOYER", 20)));

    private static final Weighted<String> LENDERS =
            Weighted.of("FAMILY", 35)
                    .and("NGO_MFI", 20)
                    .and("BANK", 10)
                    .and("MONEYLENDER", 28)
                    .and("EMPLOYER", 2)
                    .and("RECRUITER", 5);

    private static final Map<String, Long> INTEREST_TENTHS =
            Map.of(
                    "FAMILY", 0L,
                    "NGO_MFI", 240L,
                    "BANK", 115L,
                    "MONEYLENDER", 600L,
                    "EMPLOYER", 0L,
                    "RECRUITER", 300L);

    private static final double MONTHS_TO_REPAY = 30;

    private CostForm() {}

    static void write(Life life, FormWriter.Draws draws, Form form) {
        form.put("items", new Entries(items(life, draws)))
                .put("route", life.route())
                .put("borrowed", life.borrowed());
        if (life.borrowed()) {
            String lender = draws.pick("lender", LENDERS);
            form.ask("lender", lender)
                    .ask(
                            "interestPctYear",
                            new Answer.Tenths(INTEREST_TENTHS.getOrDefault(lender, 0L)))
                    .ask("outstanding", new Rufiyaa(outstanding(life, draws)))
                    .ask("assetSoldOrPledged", draws.chance("asset", .3));
        } else {
            form.notAsked("lender").notAsked("interestPctYear").notAsked("outstanding");
            form.ask("assetSoldOrPledged", draws.chance("asset", .1));
        }
        form.money("firstMonthlyEarnings", Math.round(life.wageRufiyaa() * .095) * 10);
    }

    private static List<Answer> items(Life life, FormWriter.Draws draws) {
        List<Item> parts = new ArrayList<>(ARRANGING.getOrDefault(life.route(), List.of()));
        parts.addAll(TRAVEL);
        int[] amounts =
                Quotas.largestRemainder(
                        Math.toIntExact(life.costRufiyaa()),
                        parts.stream().mapToLong(Item::weight).toArray());
        String month = life.arrival().minusMonths(draws.whole("cost.month", 1, 3)).toString();
        boolean receipt = draws.chance("receipt", .15);
        boolean fromWage = draws.chance("cost.from-wage", .15);
        List<Answer> items = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            Item part = parts.get(at);
            long later = at == 0 && fromWage ? amounts[at] / 5 : 0;
            Form item = new Form(draws.streams().named("silence.none"), draws.worker());
            item.put("item", part.code())
                    .money("amount", amounts[at] - later)
                    .put("paidTo", part.paidTo())
                    .put("paidOnMonth", month)
                    .put("receipt", receipt || part.paidTo().equals("AIRLINE"));
            if (later > 0) {
                item.money("deductedFromWage", later);
            }
            items.add(item.group());
        }
        return items;
    }

    private static long outstanding(Life life, FormWriter.Draws draws) {
        long months = ChronoUnit.MONTHS.between(life.arrival(), draws.timeline().captureMonth());
        double open = Math.max(0, 1 - months / MONTHS_TO_REPAY) * draws.between("open", .5, 1);
        return Math.round(life.costRufiyaa() * open / 10) * 10;
    }
}
