package cn.anlan.hazard.intake;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
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

/// A hazard as it is told.
@Schema(name = "HazardSubmission")
public record SubmissionRequest(
        @Schema(description = "Chosen by a client that wrote the report offline.") @Nullable
        UUID id,

        @Schema(
                description = "The way on which the report comes; PUBLIC where it is left out. An employee who reports"
                        + " the own employer is a WHISTLEBLOWER. Clerks record HOTLINE, LETTER and VISIT; what a portal"
                        + " sends comes by PORTAL.")
        @Nullable
        IntakeChannel channel,

        @NotNull @Schema(examples = "GAS") HazardCategory category,

        @Schema(description = "ORDINARY where it is left out", examples = "URGENT") @Nullable
        HazardUrgency urgency,

        @Schema(description = "\"I am safe\": must be true where the danger is IMMINENT", examples = "true") @Nullable
        Boolean safe,

        @NotBlank @Size(max = 2000) @Schema(examples = "楼道内燃气管道锈蚀，有异味")
        String description,

        @Size(min = 1, max = 32)
        @Schema(
                description = "May be left out where a location or an address is given, and the installation serves one"
                        + " division by default.",
                examples = "500108")
        @Nullable
        String divisionCode,

        @Size(max = 200) @Schema(examples = "南坪街道1号楼") @Nullable
        String address,

        @Valid @Nullable Location location,

        @Size(max = 100)
        @Schema(description = "Whom the report is about; required of a whistleblower", examples = "某燃气有限公司")
        @Nullable
        String reportedUnit,

        @Valid @Nullable Contact contact) {

    /// Where the device says that it is.
    @Schema(name = "HazardSubmissionLocation")
    public record Location(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "29.52")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "106.56")
            Double longitude,

            @NotNull @Pattern(regexp = "wgs84|gcj02|cgcs2000") @Schema(examples = "gcj02")
            String datum,

            @DecimalMin("0")
            @DecimalMax("100000")
            @Schema(description = "How far off it may be, as the device says", examples = "15")
            @Nullable
            Double accuracyMetres) {}

    boolean saysWhere() {
        return location != null || (address != null && !address.isBlank());
    }

    /// Never what the reporter wrote.
    @Override
    public String toString() {
        return "SubmissionRequest[" + category + "]";
    }
}
