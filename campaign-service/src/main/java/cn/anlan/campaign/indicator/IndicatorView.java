package cn.anlan.campaign.indicator;

import cn.anlan.campaign.indicator.ReadIndicator.Question;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.problem.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An indicator over a part of the tree, as the API shows it.
@Schema(name = "Indicator")
record IndicatorView(
        UUID campaignId,
        @Schema(examples = "qualified-enforcement") String key,
        LocalizedText title,

        @Schema(description = "The top of the part of the tree.")
        UUID organizationId,

        @Schema(examples = "2022-12-31") LocalDate periodEnd,
        OffsetDateTime dueAt,

        @Schema(description = "Sum of what the units filed.")
        long numerator,

        @Schema(description = "Sum of what the units filed.")
        long denominator,

        @Schema(
                examples = "76.25",
                description = "Of the sums, cut off to two decimals; absent where there is nothing to measure.")
        @Nullable
        BigDecimal percent,

        @Nullable IndicatorThreshold threshold,

        @Schema(
                description =
                        "Whether the sums reach the threshold; absent where there is none, or nothing to measure.")
        @Nullable
        Boolean met,

        @Schema(description = "Whether the day has come by which it has to be reached.")
        boolean judged,

        Units units,

        @Schema(description = "The units that have not filed, or stay under the threshold.")
        String gaps) {

    @Schema(name = "IndicatorUnits")
    record Units(
            @Schema(description = "How many owe figures.") int owing,

            @Schema(description = "How many of these filed figures that count.")
            int filed,

            @Schema(description = "How many of these are verified.")
            int verified,

            @Schema(description = "How many were sent back and not filed again.")
            int returned,

            @Schema(description = "How many do not reach the threshold by themselves.")
            int underThreshold) {}

    static IndicatorView of(UUID campaignId, Question question, IndicatorSum sum, boolean judged) {
        var indicator = question.indicator();
        var threshold = indicator.threshold();
        return new IndicatorView(
                campaignId,
                indicator.key(),
                indicator.title(),
                question.top(),
                question.period().end(),
                question.period().dueAt(),
                sum.figures().numerator(),
                sum.figures().denominator(),
                sum.figures().percent().orElse(null),
                threshold,
                Optional.ofNullable(threshold).flatMap(sum.figures()::meet).orElse(null),
                judged,
                new Units(sum.units(), sum.filed(), sum.verified(), sum.returned(), sum.underThreshold()),
                "/v1/campaigns/%s/indicators/%s/gaps?organizationId=%s&periodEnd=%s"
                        .formatted(
                                campaignId,
                                indicator.key(),
                                question.top(),
                                question.period().end()));
    }

    /// A unit that has not filed, or stays under the threshold.
    @Schema(name = "IndicatorGap")
    record GapView(
            UUID organizationId,
            String organizationCode,
            String organizationName,
            IndicatorGap.Reason reason,
            String reasonLabel,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal percent) {

        static GapView of(IndicatorGap gap, Language language) {
            var figures = Optional.ofNullable(gap.figures());
            return new GapView(
                    gap.organizationId(),
                    gap.organizationCode(),
                    gap.organizationName(),
                    gap.reason(),
                    gap.reason().label(language),
                    figures.map(Figures::numerator).orElse(null),
                    figures.map(Figures::denominator).orElse(null),
                    figures.flatMap(Figures::percent).orElse(null));
        }
    }
}
