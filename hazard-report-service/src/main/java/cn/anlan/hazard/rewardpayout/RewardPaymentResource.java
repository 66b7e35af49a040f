package cn.anlan.hazard.rewardpayout;

import cn.anlan.access.Roles;
import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.rewardpayment.RewardPayments;
import cn.anlan.hazard.rewardpayment.RewardPayments.Payment;
import cn.anlan.hazard.vault.Payee;
import cn.anlan.hazard.visibility.ScopedPages;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import cn.anlan.web.PrivateAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reward-payments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CASE_CUSTODIAN)
@RunOnVirtualThread
@Tag(name = "Reward payments", description = "Payments of rewards (奖励发放), apart from the cases")
public class RewardPaymentResource {

    private static final String LIST = "reward-payments";

    private final PayReward payReward;
    private final RewardPayments payments;
    private final ScopedPages pages;

    RewardPaymentResource(PayReward payReward, RewardPayments payments, ScopedPages pages) {
        this.payReward = payReward;
        this.payments = payments;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "listRewardPayments", summary = "List payments in the caller's scope, the latest first")
    public Page<PaymentView> list(@Valid @BeanParam PageRequest page) {
        return pages.latestFirst(LIST, page, payments::inScope, Payment::id, PaymentView::of);
    }

    @POST
    @Path("{id}/payee")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lookAtPayee",
            summary = "See whom to pay",
            description = "Each look is kept in the audit log with its reason.")
    @APIResponseSchema(value = Payee.class, responseCode = "200", responseDescription = "Whom to pay")
    @APIResponse(responseCode = "404", description = "No such payment within the caller's scope")
    @APIResponse(responseCode = "409", description = "The money is fetched with the receipt")
    public Response payee(@PathParam("id") UUID id, @NotNull @Valid PaymentRequests.Reason request) {
        return PrivateAnswer.of(payReward.payee(id, request.reason()));
    }

    @POST
    @Path("{id}/pay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "payReward",
            summary = "Record that a reward was paid, as neither who proposed it nor who approved it")
    @APIResponse(responseCode = "404", description = "No such payment within the caller's scope")
    @APIResponse(responseCode = "409", description = "Paid already, by one who decided on it, or without the receipt")
    public PaymentView pay(@PathParam("id") UUID id, @NotNull @Valid PaymentRequests.Pay request) {
        return PaymentView.of(payReward.pay(id, request.voucher(), request.receipt()));
    }

    @Schema(name = "RewardPayment")
    public record PaymentView(
            UUID id,
            @Schema(examples = "750000") long amountCents,
            @Schema(examples = "CNY") String currency,
            boolean byReceipt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime paidAt,
            @Schema(examples = "记-2026-1208") @Nullable String voucher) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.amountCents(),
                    "CNY",
                    payment.byReceipt(),
                    local(payment.dueAt()),
                    payment.paidAt() == null ? null : local(payment.paidAt()),
                    payment.voucher());
        }

        private static OffsetDateTime local(OffsetDateTime time) {
            return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
        }
    }
}
