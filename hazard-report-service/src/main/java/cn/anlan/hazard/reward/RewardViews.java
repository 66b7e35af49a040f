package cn.anlan.hazard.reward;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.Labels;
import cn.anlan.hazard.rewardrule.RewardGround;
import cn.anlan.hazard.rewardrule.RewardRule;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How claims are shown: never whom to pay.
final class RewardViews {

    private static final String CURRENCY = "CNY";

    private RewardViews() {}

    /// As the office sees it.
    @Schema(name = "RewardClaim")
    record Staff(
            UUID id,
            UUID reportId,
            UUID organizationId,
            RewardState state,
            @Schema(examples = "待核定") String stateLabel,
            boolean wantsMoney,

            @Schema(description = "Whether the money is fetched with the receipt.")
            boolean byReceipt,

            OffsetDateTime claimedAt,
            @Schema(examples = "national-2018") String ruleCode,
            @Nullable RewardGround ground,
            @Schema(examples = "750000") @Nullable Long baseCents,
            @Schema(examples = "30000000") @Nullable Long capCents,
            @Schema(examples = "750000") @Nullable Long amountCents,
            @Schema(examples = "CNY") String currency,

            @Schema(description = "Of those who reported together.")
            List<Long> sharesCents,

            @Nullable Honour honour,
            @Nullable String proposedBy,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason) {

        static Staff of(RewardClaim claim, Language language) {
            return new Staff(
                    claim.id(),
                    claim.reportId(),
                    claim.organizationId(),
                    claim.state(),
                    Labels.in(claim.state().label(), language),
                    claim.wantsMoney(),
                    claim.byReceipt(),
                    local(claim.claimedAt()),
                    claim.ruleCode(),
                    claim.ground().orElse(null),
                    claim.baseCents().orElse(null),
                    claim.capCents().orElse(null),
                    claim.amountCents().orElse(null),
                    CURRENCY,
                    claim.sharesCents(),
                    claim.honour().orElse(null),
                    claim.proposedBy().orElse(null),
                    claim.decidedBy().orElse(null),
                    claim.decidedAt().map(RewardViews::local).orElse(null),
                    claim.reason().orElse(null));
        }
    }

    /// As who claims sees it. An amount is no promise before it was approved.
    @Schema(name = "PublicRewardClaim")
    record Claimant(
            RewardState state,
            @Schema(examples = "待核定") String stateLabel,
            OffsetDateTime claimedAt,
            boolean byReceipt,
            @Schema(examples = "750000") @Nullable Long amountCents,
            @Schema(examples = "CNY") String currency,
            List<Long> sharesCents,
            @Schema(examples = "感谢信") @Nullable String honourLabel,
            @Nullable String reason) {

        static Claimant of(RewardClaim claim, Language language) {
            boolean decided = claim.state() != RewardState.CLAIMED && claim.state() != RewardState.PROPOSED;
            return new Claimant(
                    claim.state(),
                    Labels.in(claim.state().label(), language),
                    local(claim.claimedAt()),
                    claim.byReceipt(),
                    decided ? claim.amountCents().orElse(null) : null,
                    CURRENCY,
                    decided ? claim.sharesCents() : List.of(),
                    decided
                            ? claim.honour()
                                    .map(honour -> Labels.in(honour.label(), language))
                                    .orElse(null)
                            : null,
                    claim.state() == RewardState.REFUSED ? claim.reason().orElse(null) : null);
        }
    }

    /// A table, in short.
    @Schema(name = "RewardRule")
    record Rule(
            @Schema(examples = "national-2018") String code,
            @Schema(examples = "安全生产领域举报奖励办法（2018年）") String name,
            @Schema(examples = "370000") @Nullable String divisionCode,
            List<String> sectors,
            List<String> excludedSectors,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean namedOnly,
            @Schema(examples = "60") int claimDays,
            List<RewardGround> grounds) {

        static Rule of(RewardRule rule, Language language) {
            return new Rule(
                    rule.code(),
                    switch (language) {
                        case ZH_CN -> rule.zh();
                        case EN -> rule.en();
                    },
                    rule.divisionCode(),
                    rule.sectors().stream().map(Enum::name).sorted().toList(),
                    rule.excludedSectors().stream().map(Enum::name).sorted().toList(),
                    rule.validFrom(),
                    rule.validUntil(),
                    rule.namedOnly(),
                    rule.claimDays(),
                    rule.grounds().keySet().stream().sorted().toList());
        }
    }

    static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
