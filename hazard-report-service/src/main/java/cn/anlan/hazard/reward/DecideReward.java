package cn.anlan.hazard.reward;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.hazard.rewardpayment.RewardPayments;
import cn.anlan.hazard.rewardrule.RewardRules;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the office in charge does about a claim. One proposes, another approves.
@ApplicationScoped
class DecideReward {

    private final RewardClaims claims;
    private final RewardRules rules;
    private final RewardPayments payments;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    DecideReward(
            RewardClaims claims,
            RewardRules rules,
            RewardPayments payments,
            OrganizationScope scope,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.claims = claims;
        this.rules = rules;
        this.payments = payments;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RewardClaim propose(UUID id, @Nullable String ifMatch, RewardRequests.Proposal proposal) {
        RewardClaim claim = locked(id, ifMatch);
        claim.propose(rules.withCode(claim.ruleCode()), proposal.facts(), proposal.honour(), actor());
        return recorded(
                "propose", claim, Map.of("amountCents", claim.amountCents().orElse(0L)));
    }

    /// The payment is due from now on, to be made by somebody else again.
    @Transactional
    RewardClaim approve(UUID id, @Nullable String ifMatch) {
        RewardClaim claim = locked(id, ifMatch);
        OffsetDateTime now = OffsetDateTime.now(clock);
        claim.approve(actor(), now);
        claim.amountCents()
                .filter(amount -> amount > 0)
                .ifPresent(amount -> payments.due(claim.id(), claim.organizationId(), amount, claim.byReceipt(), now));
        return recorded(
                "approve", claim, Map.of("amountCents", claim.amountCents().orElse(0L)));
    }

    @Transactional
    RewardClaim giveBack(UUID id, @Nullable String ifMatch, String reason) {
        RewardClaim claim = locked(id, ifMatch);
        claim.giveBack(actor(), reason);
        return recorded("give-back", claim, Map.of());
    }

    @Transactional
    RewardClaim refuse(UUID id, @Nullable String ifMatch, String reason) {
        RewardClaim claim = locked(id, ifMatch);
        claim.refuse(actor(), reason, OffsetDateTime.now(clock));
        return recorded("refuse", claim, Map.of());
    }

    private RewardClaim locked(UUID id, @Nullable String ifMatch) {
        RewardClaim claim = claims.locked(id)
                .filter(found -> scope.covers(found.organizationId()))
                .orElseThrow(ProblemException::notFound);
        ETags.requireMatch(ifMatch, claim.version());
        return claim;
    }

    private RewardClaim recorded(String step, RewardClaim claim, Map<String, ?> detail) {
        claims.flush();
        audit.record("reward." + step, "reward-claim", claim.id(), detail);
        return claim;
    }

    private String actor() {
        return currentActor.get().subject();
    }
}
