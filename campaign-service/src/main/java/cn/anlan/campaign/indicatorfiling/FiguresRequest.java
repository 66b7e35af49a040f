package cn.anlan.campaign.indicatorfiling;

import cn.anlan.campaign.indicator.Figures;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many of how many.
@Schema(name = "IndicatorFigures")
record FiguresRequest(
        @NotNull @Min(0) @Max(1_000_000_000) @Schema(examples = "38")
        Long numerator,

        @NotNull
        @Min(0)
        @Max(1_000_000_000)
        @Schema(examples = "50", description = "Not less than the numerator; 0 where there is nothing to measure.")
        Long denominator,

        @Size(max = 500) @Nullable String note) {

    /// @param at where they stand in the request
    /// @throws ProblemException `validation-failed` for more than all
    Figures read(String at) {
        if (numerator > denominator) {
            throw ProblemException.invalid(
                    FieldError.of(at + "/numerator", "exceeds", "分子不能大于分母", "The numerator exceeds the denominator"));
        }
        return new Figures(numerator, denominator);
    }
}
