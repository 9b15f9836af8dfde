package org.xpatvoices.marketplace.pages;

import static java.util.stream.Collectors.toMap;

import org.springframework.ui.Model;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.ProductOutlook;
import org.xpatvoices.contracts.packet.Workforce;

import java.util.List;
import java.util.Objects;

/** What the page shows of a typed product: its faults, or what it would be. */
final class SheetModel {
    private SheetModel() {}

    /** Another text for another product; who proposes what nobody looked at looks first. */
    static String seen(DefineProduct product) {
        return Integer.toHexString(
                Objects.hash(
                        product.title(),
                        product.schemaId(),
                        product.period(),
                        product.purposes(),
                        product.recipients(),
                        product.quasiIdentifiers(),
                        product.sensitiveColumns(),
                        product.plainColumns(),
                        product.floors(),
                        product.pricing(),
                        product.filter()));
    }

    static void look(
            ProductSheet sheet, DefineProduct product, ProductOutlook outlook, Model model) {
        var rule = outlook.refusal();
        if (rule != null) {
            show(sheet, List.of(SheetFault.of(rule, outlook.detail())), model);
            return;
        }
        show(sheet, List.of(), model);
        model.addAttribute("look", product);
        model.addAttribute("told", outlook.told());
        model.addAttribute("reaches", Workforce.basisPoints(outlook.told()));
        model.addAttribute("workforce", Workforce.PEOPLE);
    }

    static void show(ProductSheet sheet, List<SheetFault> faults, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "said",
                faults.stream().collect(toMap(SheetFault::part, one -> one, (one, _) -> one)));
    }
}
