package cn.anlan.hazard.reward;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.china.code.DivisionCode;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.TimelineEntry;
import cn.anlan.hazard.rewardrule.RewardRule;
import cn.anlan.hazard.rewardrule.RewardRules;
import cn.anlan.hazard.vault.PayeeVault;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reporter claims his reward with the receipt. It is for the first who reported a hazard that was found to be real,
/// and for who claims in time.
@ApplicationScoped
class ClaimReward {

    private static final Set<HandlingStep> TELLING =
            EnumSet.of(HandlingStep.TELL, HandlingStep.LEAVE_UNFIXED, HandlingStep.UPHOLD);

    private final Receipts receipts;
    private final HazardReports reports;
    private final RewardClaims claims;
    private final RewardRules rules;
    private final PayeeVault payees;
    private final AuditLog audit;
    private final Clock clock;

    ClaimReward(
            Receipts receipts,
            HazardReports reports,
            RewardClaims claims,
            RewardRules rules,
            PayeeVault payees,
            AuditLog audit,
            Clock clock) {
        this.receipts = receipts;
        this.reports = reports;
        this.claims = claims;
        this.rules = rules;
        this.payees = payees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RewardClaim claim(String trackingNumber, @Nullable String secret, RewardRequests.Claim request) {
        HazardReport report = receipts.open(trackingNumber, secret);
        reports.lock(report);
        if (claims.ofReport(report.id()).isPresent()) {
            throw ProblemException.of(HazardProblem.ALREADY_CLAIMED);
        }
        RewardRule rule = rules.ruleFor(
                new DivisionCode(report.divisionCode()),
                report.category(),
                report.reportedAt().atZoneSameInstant(ChinaTime.ZONE).toLocalDate());
        requireReal(report);
        requireFirst(report);
        requireInTime(report, rule);
        if (rule.namedOnly() && !report.reception().named()) {
            throw ProblemException.of(HazardProblem.ANONYMOUS_NOT_REWARDED);
        }
        RewardClaim claim = new RewardClaim(
                report,
                rule,
                request.wantsMoney(),
                request.wantsMoney() && request.payee() == null,
                request.weightsOrOne(),
                OffsetDateTime.now(clock));
        claims.persistAndFlush(claim);
        if (request.payee() != null) {
            payees.keep(report.id(), request.payee());
        }
        audit.record("reward.claim", "reward-claim", claim.id(), Map.of("rule", rule.code()));
        return claim;
    }

    /// @throws ProblemException not found, also where nothing was claimed
    @Transactional
    RewardClaim look(String trackingNumber, @Nullable String secret) {
        return claims.ofReport(receipts.open(trackingNumber, secret).id()).orElseThrow(ProblemException::notFound);
    }

    /// Verified: of a joined report, the one that it was joined with.
    private void requireReal(HazardReport report) {
        HazardReport verified = reports.findById(parentOf(report));
        boolean told = verified.state() == HazardState.RESULT_TOLD || verified.state() == HazardState.CLOSED;
        boolean real = verified.outcome()
                .filter(outcome -> outcome != HazardOutcome.UNFOUNDED)
                .isPresent();
        if (!told || !real) {
            throw ProblemException.of(HazardProblem.NOT_REWARDED);
        }
    }

    private void requireFirst(HazardReport report) {
        if (!claims.firstOf(parentOf(report)).equals(report.id())) {
            throw ProblemException.of(HazardProblem.NOT_FIRST_REPORTER);
        }
    }

    private void requireInTime(HazardReport report, RewardRule rule) {
        OffsetDateTime told = report.timeline().stream()
                .filter(entry -> TELLING.contains(entry.step()))
                .map(TimelineEntry::at)
                .reduce((_, last) -> last)
                .orElseThrow(() -> ProblemException.of(HazardProblem.NOT_REWARDED));
        if (OffsetDateTime.now(clock).isAfter(told.plusDays(rule.claimDays()))) {
            throw ProblemException.of(HazardProblem.REWARD_FORFEITED);
        }
    }

    private static UUID parentOf(HazardReport report) {
        return report.parentId().orElse(report.id());
    }
}
