package cn.anlan.hazard.inbox;

import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// What a map shows, in WGS-84; take it as `@Valid @BeanParam`.
record MapArea(
        @QueryParam("west") @NotNull @DecimalMin("-180") @DecimalMax("180") @Parameter(example = "106.3")
        Double west,

        @QueryParam("south") @NotNull @DecimalMin("-90") @DecimalMax("90") @Parameter(example = "29.3")
        Double south,

        @QueryParam("east") @NotNull @DecimalMin("-180") @DecimalMax("180") @Parameter(example = "106.8")
        Double east,

        @QueryParam("north") @NotNull @DecimalMin("-90") @DecimalMax("90") @Parameter(example = "29.8")
        Double north,

        @QueryParam("zoom")
        @NotNull
        @Min(1)
        @Max(20)
        @Parameter(description = "As maps on the web count it.", example = "11")
        Integer zoom) {

    private static final int CELLS_PER_TILE = 4;
    private static final int MOST_CELLS = 4_096;

    /// The side of a cell in degrees: a quarter of a tile of that zoom.
    double cell() {
        return 360.0 / (1L << zoom) / CELLS_PER_TILE;
    }

    /// @throws ProblemException where the corners are the wrong way round, or would take too many cells
    MapArea requireDrawable() {
        if (west >= east || south >= north) {
            throw ProblemException.invalid(
                    FieldError.of("east", "not-an-area", "范围的东北角须在西南角的东北方", "the corners are the wrong way round"));
        }
        if (((east - west) / cell() + 1) * ((north - south) / cell() + 1) > MOST_CELLS) {
            throw ProblemException.invalid(
                    FieldError.of("zoom", "too-fine", "范围过大，请放大地图或缩小范围", "the area is too large for this zoom"));
        }
        return this;
    }
}
