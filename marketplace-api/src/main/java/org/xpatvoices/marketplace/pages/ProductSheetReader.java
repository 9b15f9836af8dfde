package org.xpatvoices.marketplace.pages;

import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ColumnRole;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a product of what was typed, and says of each part that makes no sense where it stands. */
final class ProductSheetReader {
    private static final Pattern PERIOD =
            Pattern.compile("20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])))?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final int TITLE_MAX = 120;
    private static final int NONE = -1;

    private final ProductSheet sheet;
    private final List<SheetFault> faults = new ArrayList<>();

    ProductSheetReader(ProductSheet sheet) {
        this.sheet = sheet;
    }

    /** In the order of the sheet. */
    List<SheetFault> faults() {
        return List.copyOf(faults);
    }

    /** Means something only where there are no faults. */
    DefineProduct read(ProductId id, String by, Instant at) {
        String title = sheet.text("title");
        must(!title.isEmpty() && title.length() <= TITLE_MAX, SheetFault.TITLE);
        must(PERIOD.matcher(sheet.text("period")).matches(), SheetFault.PERIOD);
        Set<Purpose> purposes = chosen(sheet.purposes(), one -> sheet.has("purpose", one.name()));
        Set<RecipientClass> recipients =
                chosen(sheet.recipients(), one -> sheet.has("recipient", one.name()));
        must(!purposes.isEmpty() && !recipients.isEmpty(), SheetFault.AUDIENCE);
        PrivacyFloors floors = floors();
        Pricing pricing = pricing();
        return new DefineProduct(
                id,
                title,
                sheet.schema().contribution().id(),
                sheet.schema().contribution().version(),
                sheet.text("period"),
                purposes,
                recipients,
                sheet.shown(ColumnRole.QUASI_IDENTIFIER),
                sheet.shown(ColumnRole.SENSITIVE),
                sheet.shown(ColumnRole.PLAIN),
                floors,
                pricing,
                sheet.filter(),
                by,
                at);
    }

    private PrivacyFloors floors() {
        int before = faults.size();
        var floors =
                new PrivacyFloors(
                        whole("k"),
                        whole("l"),
                        whole("employers"),
                        whole("largest"),
                        sheet.text("distance").isEmpty() ? null : whole("distance"),
                        whole("telling"));
        while (faults.size() > before + 1) {
            faults.removeLast();
        }
        return floors;
    }

    private Pricing pricing() {
        String typed = sheet.text("amount");
        boolean readable = AMOUNT.matcher(typed).matches();
        must(readable, SheetFault.PRICE);
        return new Pricing(
                sheet.has("mode", PricingMode.NEGOTIATED_TOTAL.name())
                        ? PricingMode.NEGOTIATED_TOTAL
                        : PricingMode.BOTTOM_UP,
                readable
                        ? new BigDecimal(typed)
                                .multiply(BigDecimal.valueOf(Money.MICRO_PER_MAJOR))
                                .longValueExact()
                        : 0,
                sheet.has("currency", "USD") ? "USD" : "MVR");
    }

    private int whole(String field) {
        String typed = sheet.text(field);
        boolean readable = WHOLE.matcher(typed).matches();
        must(readable, SheetFault.PROTECTION);
        return readable ? Integer.parseInt(typed) : NONE;
    }

    private void must(boolean holds, String part) {
        if (!holds) {
            faults.add(SheetFault.typed(part));
        }
    }

    private static <T> Set<T> chosen(List<T> all, Predicate<T> isChosen) {
        return all.stream().filter(isChosen).collect(Collectors.toSet());
    }
}
