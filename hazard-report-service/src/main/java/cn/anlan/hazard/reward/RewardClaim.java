package cn.anlan.hazard.reward;

import cn.anlan.events.Ids;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.rewardrule.AccidentClass;
import cn.anlan.hazard.rewardrule.RewardFacts;
import cn.anlan.hazard.rewardrule.RewardGround;
import cn.anlan.hazard.rewardrule.RewardRule;
import cn.anlan.hazard.rewardrule.Shares;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The claim of a reward for one report. Nothing of the claimant is in it: how to pay him is in the vault.
@Entity
@Table(name = "reward_claim")
public class RewardClaim {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID reportId;
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    private boolean wantsMoney;
    private boolean byReceipt;
    private int[] weights;
    private OffsetDateTime claimedAt;
    private String ruleCode;

    @Enumerated(EnumType.STRING)
    private @Nullable RewardGround ground;

    private @Nullable Long fineCents;
    private @Nullable Integer deaths;

    @Enumerated(EnumType.STRING)
    private @Nullable AccidentClass accidentClass;

    private @Nullable Integer tier;
    private boolean uplifted;
    private @Nullable Long baseCents;
    private @Nullable Long capCents;
    private @Nullable Long amountCents;

    @Enumerated(EnumType.STRING)
    private @Nullable Honour honour;

    private @Nullable String proposedBy;
    private @Nullable String decidedBy;
    private @Nullable OffsetDateTime decidedAt;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected RewardClaim() {}

    /// @param byReceipt whether the money is fetched with the receipt: nothing else is known of the claimant
    /// @param weights of those who reported together, the first signatory first; one for who reported alone
    RewardClaim(
            HazardReport report,
            RewardRule rule,
            boolean wantsMoney,
            boolean byReceipt,
            List<Integer> weights,
            OffsetDateTime now) {
        this.id = Ids.next();
        this.reportId = report.id();
        this.organizationId = report.organizationId();
        this.state = RewardState.CLAIMED;
        this.wantsMoney = wantsMoney;
        this.byReceipt = byReceipt;
        this.weights = weights.stream().mapToInt(Integer::intValue).toArray();
        this.ruleCode = rule.code();
        this.claimedAt = now;
    }

    /// What the rule gives for these facts, to be approved by another.
    void propose(RewardRule rule, RewardFacts facts, @Nullable Honour given, String by) {
        requireTurn(RewardState.PROPOSED);
        RewardRule.Reckoning reckoning = rule.reckon(facts);
        state = RewardState.PROPOSED;
        ground = facts.ground();
        fineCents = facts.fineCents();
        deaths = facts.deaths();
        accidentClass = facts.accidentClass();
        tier = facts.tier();
        uplifted = facts.uplifted();
        baseCents = reckoning.baseCents();
        capCents = reckoning.capCents();
        amountCents = wantsMoney ? reckoning.amountCents() : 0;
        honour = given;
        proposedBy = by;
    }

    /// @throws ProblemException for the one who proposed it
    void approve(String by, OffsetDateTime now) {
        requireTurn(RewardState.APPROVED);
        requireOther(by);
        state = RewardState.APPROVED;
        decidedBy = by;
        decidedAt = now;
    }

    /// Back to who proposes.
    ///
    /// @throws ProblemException for the one who proposed it
    void giveBack(String by, String why) {
        requireTurn(RewardState.CLAIMED);
        requireOther(by);
        state = RewardState.CLAIMED;
        reason = why;
    }

    void refuse(String by, String why, OffsetDateTime now) {
        requireTurn(RewardState.REFUSED);
        state = RewardState.REFUSED;
        decidedBy = by;
        decidedAt = now;
        reason = why;
        amountCents = 0L;
        honour = null;
    }

    /// @throws ProblemException for who proposed or approved it, and for what was not approved
    public void pay(String by) {
        requireTurn(RewardState.PAID);
        requireOther(by);
        if (by.equals(decidedBy)) {
            throw ProblemException.of(HazardProblem.SAME_PERSON);
        }
        state = RewardState.PAID;
    }

    /// What each of those who reported together has of it; all of it goes to the first, who passes it on.
    List<Long> sharesCents() {
        return amountCents == null
                ? List.of()
                : Arrays.stream(Shares.of(amountCents, weights)).boxed().toList();
    }

    private void requireOther(String by) {
        if (by.equals(proposedBy)) {
            throw ProblemException.of(HazardProblem.SAME_PERSON);
        }
    }

    private void requireTurn(RewardState next) {
        if (!state.canBecome(next)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("当前状态为“" + state.label().zh() + "”", "The claim is in state " + state);
        }
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID reportId() {
        return reportId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    RewardState state() {
        return state;
    }

    boolean wantsMoney() {
        return wantsMoney;
    }

    public boolean byReceipt() {
        return byReceipt;
    }

    OffsetDateTime claimedAt() {
        return claimedAt;
    }

    String ruleCode() {
        return ruleCode;
    }

    Optional<RewardGround> ground() {
        return Optional.ofNullable(ground);
    }

    Optional<Long> baseCents() {
        return Optional.ofNullable(baseCents);
    }

    Optional<Long> capCents() {
        return Optional.ofNullable(capCents);
    }

    public Optional<Long> amountCents() {
        return Optional.ofNullable(amountCents);
    }

    Optional<Honour> honour() {
        return Optional.ofNullable(honour);
    }

    Optional<String> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<OffsetDateTime> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
