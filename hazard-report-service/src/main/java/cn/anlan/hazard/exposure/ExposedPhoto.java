package cn.anlan.hazard.exposure;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A photo of the report that is to be shown.
///
/// @param photoId of the cleaned photo
/// @param evidenceKey of the redacted one, once there is one
/// @param regions how many regions of it are hidden
@Embeddable
record ExposedPhoto(
        UUID photoId,
        @Nullable String evidenceKey,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String sha256,
        @Nullable Integer regions) {

    static ExposedPhoto chosen(UUID photoId) {
        return new ExposedPhoto(photoId, null, null, null, null, null);
    }
}
