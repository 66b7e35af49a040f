package cn.anlan.campaign.indicatorfiling;

import cn.anlan.campaign.indicator.FilingState;
import cn.anlan.campaign.indicator.FilingStep;
import cn.anlan.problem.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A filing, as the API shows it.
@Schema(name = "IndicatorFiling")
record FilingView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        @Schema(examples = "qualified-enforcement") String indicatorKey,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Schema(examples = "38") long numerator,
        @Schema(examples = "50") long denominator,

        @Schema(examples = "76.00", description = "Cut off to two decimals; absent where there is nothing to measure.")
        @Nullable
        BigDecimal percent,

        FilingState state,
        String stateLabel,
        OffsetDateTime changedAt) {

    static FilingView of(IndicatorFiling filing, Language language) {
        return new FilingView(
                filing.id(),
                filing.campaignId(),
                filing.organizationId(),
                filing.indicatorKey(),
                filing.periodStart(),
                filing.periodEnd(),
                filing.figures().numerator(),
                filing.figures().denominator(),
                filing.figures().percent().orElse(null),
                filing.state(),
                filing.state().label(language),
                filing.changedAt());
    }

    /// One line of a filing's history.
    @Schema(name = "IndicatorFilingStep")
    record StepView(
            int number,
            FilingStep step,
            String stepLabel,
            long numerator,
            long denominator,
            FilingState state,
            @Nullable String note,
            OffsetDateTime takenAt) {

        static StepView of(TakenStep taken, Language language) {
            return new StepView(
                    taken.number(),
                    taken.step(),
                    taken.step().label(language),
                    taken.figures().numerator(),
                    taken.figures().denominator(),
                    taken.state(),
                    taken.note(),
                    taken.takenAt());
        }
    }
}
