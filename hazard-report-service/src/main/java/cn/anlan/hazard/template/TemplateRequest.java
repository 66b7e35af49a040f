package cn.anlan.hazard.template;

import cn.anlan.events.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResponseTemplateRequest")
record TemplateRequest(
        @NotNull TemplatePurpose purpose,

        @NotBlank @Size(max = 80) @Schema(examples = "燃气隐患已整改")
        String name,

        @NotBlank @Size(max = 500) @Schema(examples = "您反映的燃气隐患已整改，经复查合格。感谢您的监督。")
        String textZh,

        @NotBlank @Size(max = 500) @Schema(examples = "The gas hazard that you reported has been removed. Thank you.")
        String textEn) {

    LocalizedText text() {
        return new LocalizedText(textZh, textEn);
    }
}
