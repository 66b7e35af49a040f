package cn.anlan.hazard.intake;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sector that a reporter can choose.
@Schema(name = "HazardCategoryView", description = "A sector that a reporter can choose.")
record CategoryView(
        @Schema(examples = "GAS") HazardCategory key,
        @Schema(examples = "燃气") String label) {

    static CategoryView of(HazardCategory category, Language language) {
        return new CategoryView(category, Labels.in(category.label(), language));
    }
}
