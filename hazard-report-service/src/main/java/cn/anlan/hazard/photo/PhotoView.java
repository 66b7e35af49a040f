package cn.anlan.hazard.photo;

import cn.anlan.clock.ChinaTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A photo and where to get it.
@Schema(name = "HazardPhoto")
public record PhotoView(
        UUID id,
        @Schema(examples = "image/jpeg") String mediaType,
        @Schema(examples = "1280") int width,
        @Schema(examples = "960") int height,

        @Schema(
                description = "Digest of the file, lower-case hex",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        OffsetDateTime addedAt,

        @Schema(examples = "/public/v1/hazard-reports/AL261122-7K3M9Q2D/photos/0197a3c0-5b1e-7c3a-9f21-3d5e8a7b6c10")
        String href) {

    /// @param reportPath of the report as its reader sees it
    public static PhotoView of(Photo photo, String reportPath) {
        return new PhotoView(
                photo.id(),
                photo.mediaType(),
                photo.width(),
                photo.height(),
                photo.sha256(),
                photo.addedAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime(),
                reportPath + "/photos/" + photo.id());
    }
}
