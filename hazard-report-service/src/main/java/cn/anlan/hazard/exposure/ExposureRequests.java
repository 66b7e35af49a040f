package cn.anlan.hazard.exposure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of what is done about exposures.
final class ExposureRequests {

    private ExposureRequests() {}

    @Schema(name = "ExposureProposal")
    record Proposal(
            @Schema(description = "Chosen by the client, if it likes.") @Nullable
            UUID id,

            @NotBlank @Size(max = 100) @Schema(examples = "某小区燃气管道锈蚀")
            String title,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "In the office's own words; must name nobody.", examples = "管道锈蚀严重，已责令停用更换。")
            String text,

            @Size(max = 9) @Schema(description = "Photos of the report.") @Nullable
            List<@NotNull UUID> photoIds) {

        List<UUID> photoIdsOrNone() {
            return photoIds == null ? List.of() : photoIds;
        }
    }

    @Schema(name = "ExposureMarks", description = "What to hide: every face and every plate, in every photo.")
    record Marks(@NotNull @Size(max = 9) List<@NotNull @Valid PhotoMarks> photos) {

        Map<UUID, List<Region>> byPhoto() {
            Map<UUID, List<Region>> regions = new HashMap<>();
            photos.forEach(photo -> regions.computeIfAbsent(photo.photoId(), _ -> new ArrayList<>())
                    .addAll(photo.regions()));
            return regions;
        }
    }

    @Schema(name = "ExposurePhotoMarks")
    record PhotoMarks(
            @NotNull UUID photoId,

            @NotNull @Size(max = 50) @Schema(description = "Empty where there is nothing to hide.")
            List<@NotNull @Valid Region> regions) {}

    @Schema(name = "ExposurePublication")
    record Publication(
            @NotNull @Schema(description = "On which it is shown, within a year.", examples = "2027-02-28")
            LocalDate lastDay) {}

    @Schema(name = "ExposureReason")
    record Reason(
            @NotBlank @Size(max = 500) @Schema(examples = "照片中可辨认个人")
            String reason) {}
}
