package cn.anlan.hazard.rewardpayout;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.reward.RewardClaim;
import cn.anlan.hazard.reward.RewardClaims;
import cn.anlan.hazard.rewardpayment.RewardPayments;
import cn.anlan.hazard.rewardpayment.RewardPayments.Payment;
import cn.anlan.hazard.vault.Payee;
import cn.anlan.hazard.vault.PayeeVault;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pays what was approved. Each look at whom to pay is audited before it is opened; what is fetched with a receipt is
/// given to nobody else.
@ApplicationScoped
class PayReward {

    private static final String SUBJECT = "reward-payment";

    private final RewardPayments payments;
    private final RewardClaims claims;
    private final PayeeVault payees;
    private final Receipts receipts;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    PayReward(
            RewardPayments payments,
            RewardClaims claims,
            PayeeVault payees,
            Receipts receipts,
            OrganizationScope scope,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.payments = payments;
        this.claims = claims;
        this.payees = payees;
        this.receipts = receipts;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    Payee payee(UUID id, String reason) {
        UUID reportId = QuarkusTransaction.requiringNew().call(() -> {
            RewardClaim claim = claimOf(visible(id));
            audit.record("reward.look-at-payee", SUBJECT, id, Map.of("reason", reason));
            return claim.reportId();
        });
        return payees.open(reportId).orElseThrow(() -> ProblemException.of(HazardProblem.NOTHING_SEALED));
    }

    /// @param receipt of the report; needed where the money is fetched with it
    @Transactional
    Payment pay(UUID id, String voucher, PaymentRequests.@Nullable ShownReceipt receipt) {
        Payment payment = visible(id);
        RewardClaim claim = claims.locked(payment.claimId()).orElseThrow();
        if (payment.byReceipt()) {
            requireReceipt(claim, receipt);
        }
        claim.pay(actor());
        if (!payments.paid(id, actor(), voucher, OffsetDateTime.now(clock))) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT).withDetail("已经发放", "It was paid already");
        }
        audit.record("reward.pay", SUBJECT, id, Map.of("amountCents", payment.amountCents(), "voucher", voucher));
        return payments.find(id).orElseThrow();
    }

    /// @throws ProblemException not found
    Payment visible(UUID id) {
        return payments.find(id)
                .filter(payment -> scope.covers(payment.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    private void requireReceipt(RewardClaim claim, PaymentRequests.@Nullable ShownReceipt receipt) {
        boolean fits = receipt != null
                && receipts.open(receipt.trackingNumber(), receipt.secret())
                        .id()
                        .equals(claim.reportId());
        if (!fits) {
            throw ProblemException.of(HazardProblem.RECEIPT_NEEDED);
        }
    }

    private RewardClaim claimOf(Payment payment) {
        return claims.findByIdOptional(payment.claimId()).orElseThrow();
    }

    private String actor() {
        return currentActor.get().subject();
    }
}
