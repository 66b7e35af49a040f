package cn.anlan.hazard.intake;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.vault.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A hazard as a citizen reports it.
record SubmissionRequest(
        @Schema(description = "Chosen by a client that wrote the report offline.") @Nullable
        UUID id,

        @NotNull @Schema(examples = "GAS") HazardCategory category,

        @NotBlank @Size(max = 2000) @Schema(examples = "楼道内燃气管道锈蚀，有异味")
        String description,

        @NotBlank @Size(max = 32) @Schema(examples = "500108")
        String divisionCode,

        @Size(max = 200) @Schema(examples = "南坪街道1号楼") @Nullable
        String address,

        @Valid @Nullable Location location,
        @Valid @Nullable Contact contact) {

    /// Where the device says that it is.
    record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "29.52")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "106.56")
            Double longitude,

            @NotNull @Pattern(regexp = "wgs84|gcj02|cgcs2000") @Schema(examples = "gcj02")
            String datum) {}

    /// Never what the citizen wrote.
    @Override
    public String toString() {
        return "SubmissionRequest[" + category + "]";
    }
}
