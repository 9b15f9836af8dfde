package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_APPROVED;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_RETIRED;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.packet.PacketStory.CHECKER;
import static org.xpatvoices.ledger.packet.PacketStory.MAKER;
import static org.xpatvoices.ledger.packet.PacketStory.NOW;
import static org.xpatvoices.ledger.packet.PacketStory.PRODUCT;
import static org.xpatvoices.ledger.packet.PacketStory.approved;
import static org.xpatvoices.ledger.packet.PacketStory.define;
import static org.xpatvoices.ledger.packet.PacketStory.defined;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.ProductRetired;
import org.xpatvoices.contracts.packet.RetireProduct;

class ApproveProductTest {
    private final AggregateTestFixture<Product> product = new AggregateTestFixture<>(Product.class);

    @Test
    void offersWhatASecondPersonHasRead() {
        product.given(defined()).when(approvedBy(CHECKER)).expectEvents(approved());
    }

    @Test
    void refusesWhoDefinedIt() {
        product.given(defined())
                .when(approvedBy(MAKER))
                .expectException(refusedBy(APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT))
                .expectNoEvents();
    }

    @Test
    void refusesToApproveTwice() {
        product.given(defined(), approved())
                .when(approvedBy("ops_third"))
                .expectException(refusedBy(PRODUCT_IS_ALREADY_APPROVED));
    }

    @Test
    void refusesWhatWasTurnedDown() {
        product.given(defined(), retired())
                .when(approvedBy(CHECKER))
                .expectException(refusedBy(PRODUCT_IS_ALREADY_RETIRED));
    }

    @Test
    void refusesWhatNobodyDefined() {
        product.givenNoPriorActivity()
                .when(approvedBy(CHECKER))
                .expectException(refusedBy(PRODUCT_MUST_EXIST));
    }

    @Test
    void turnsAProposalDown() {
        product.given(defined())
                .when(new RetireProduct(PRODUCT, CHECKER, NOW))
                .expectEvents(retired());
    }

    @Test
    void remembersTheSameDefinitionAfterTheApprovalToo() {
        product.given(defined(), approved()).when(define()).expectNoEvents();
    }

    private static ApproveProduct approvedBy(String operator) {
        return new ApproveProduct(PRODUCT, operator, NOW);
    }

    private static ProductRetired retired() {
        return new ProductRetired(PRODUCT.toString(), CHECKER, NOW);
    }
}
