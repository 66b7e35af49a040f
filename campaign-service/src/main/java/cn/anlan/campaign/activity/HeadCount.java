package cn.anlan.campaign.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many of one kind took part.
@Schema(name = "HeadCount")
record HeadCount(
        @NotBlank @Size(max = 64) @Schema(examples = "KEY_ENTERPRISE")
        String kind,

        @Min(1) @Max(1_000_000) @Schema(examples = "40") int count) {

    @Override
    public String toString() {
        return kind + " " + count;
    }
}
