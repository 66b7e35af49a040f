package cn.anlan.inspection.finding;

import cn.anlan.inspection.InChina;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A photo as lists show it; the image itself is at its own address.
@Schema(name = "FindingPhoto")
record PhotoView(
        UUID id,
        PhotoStage stage,
        @Schema(examples = "image/jpeg") String mediaType,
        @Schema(examples = "1920") int width,
        @Schema(examples = "1080") int height,

        @Schema(
                description = "SHA-256 of the served file, hexadecimal.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        OffsetDateTime addedAt) {

    static PhotoView of(Photo photo) {
        return new PhotoView(
                photo.id(),
                photo.stage(),
                photo.mediaType(),
                photo.width(),
                photo.height(),
                photo.sha256(),
                InChina.time(photo.addedAt()));
    }
}
