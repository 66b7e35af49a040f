package cn.anlan.campaign.activityevidence;

import cn.anlan.clock.ChinaTime;
import cn.anlan.evidence.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that proves an activity; its bytes are in the evidence store.
@Entity
@Table(name = "activity_evidence")
public class Evidence {

    @Id
    private UUID id;

    @Column(name = "activity_id")
    private UUID activityId;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private String extension;

    private long size;

    private String sha256;

    @Column(name = "has_thumbnail")
    private boolean hasThumbnail;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private OffsetDateTime addedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Evidence() {}

    Evidence(UUID activityId, Upload upload, String addedBy, OffsetDateTime addedAt) {
        var file = upload.file();
        this.id = upload.id();
        this.activityId = activityId;
        this.fileName = upload.fileName();
        this.kind = file.kind();
        this.mediaType = file.mediaType();
        this.extension = file.extension();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.hasThumbnail = file.thumbnail() != null;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    UUID id() {
        return id;
    }

    UUID activityId() {
        return activityId;
    }

    FileKind kind() {
        return kind;
    }

    /// The name that people see.
    String fileName() {
        return fileName == null ? id + "." + extension : fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    boolean hasThumbnail() {
        return hasThumbnail;
    }

    OffsetDateTime addedAt() {
        return addedAt.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    String storageKey() {
        return storageKey(activityId, id, extension);
    }

    String thumbnailKey() {
        return thumbnailKey(activityId, id);
    }

    /// Every upload has a key of its own: nobody's file is taken away with another's.
    static String storageKey(UUID activityId, UUID id, String extension) {
        return "activity/" + activityId + "/" + id + "." + extension;
    }

    static String thumbnailKey(UUID activityId, UUID id) {
        return "activity/" + activityId + "/" + id + ".thumbnail.jpg";
    }
}
