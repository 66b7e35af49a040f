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

        @Schema(description = "Digest of the file, lower-case hex")
        String sha256,

        OffsetDateTime addedAt,
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
