package cn.anlan.hazard.template;

import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResponseTemplate", description = "A text that an office writes to reporters.")
record TemplateView(
        UUID id,
        TemplatePurpose purpose,
        @Schema(examples = "已整改") String purposeLabel,
        @Schema(examples = "燃气隐患已整改") String name,
        @Schema(examples = "您反映的燃气隐患已整改，经复查合格。感谢您的监督。") String textZh,

        @Schema(examples = "The gas hazard that you reported has been removed. Thank you.")
        String textEn) {

    static TemplateView of(ResponseTemplate template, Language language) {
        return new TemplateView(
                template.id(),
                template.purpose(),
                Labels.in(template.purpose().label(), language),
                template.name(),
                template.text().zh(),
                template.text().en());
    }
}
