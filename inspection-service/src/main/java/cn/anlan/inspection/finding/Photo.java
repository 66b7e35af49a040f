package cn.anlan.inspection.finding;

import cn.anlan.evidence.SanitizedImage;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A photo of a finding, whose bytes are in the evidence store.
@Entity
@Table(name = "finding_photo")
class Photo {

    @Id
    private UUID id;

    private UUID findingId;

    @Enumerated(EnumType.STRING)
    private PhotoStage stage;

    private String storageKey;
    private String mediaType;
    private int width;
    private int height;
    private String sha256;
    private Instant addedAt;
    private String addedBy;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected Photo() {}

    Photo(UUID id, UUID findingId, PhotoStage stage, SanitizedImage image, String actor, Instant at) {
        this.id = id;
        this.findingId = findingId;
        this.stage = stage;
        storageKey = "finding/" + findingId + "/" + id + "." + image.extension();
        mediaType = image.mediaType();
        width = image.width();
        height = image.height();
        sha256 = image.sha256();
        addedBy = actor;
        addedAt = at;
    }

    UUID id() {
        return id;
    }

    PhotoStage stage() {
        return stage;
    }

    String storageKey() {
        return storageKey;
    }

    String mediaType() {
        return mediaType;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String sha256() {
        return sha256;
    }

    Instant addedAt() {
        return addedAt;
    }
}
