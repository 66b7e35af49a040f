package cn.anlan.hazard.following;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a reporter writes.
@Schema(name = "ReporterText")
record TextRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "在3号楼2单元一层")
        String text) {

    /// Never what the reporter wrote.
    @Override
    public String toString() {
        return "TextRequest[…]";
    }
}
