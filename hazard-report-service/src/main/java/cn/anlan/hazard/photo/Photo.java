package cn.anlan.hazard.photo;

import cn.anlan.events.Ids;
import cn.anlan.evidence.SanitizedImage;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A cleaned photo of a report; its bytes are in the evidence store.
@Entity
@Table(name = "hazard_photo")
public class Photo {

    @Id
    private UUID id;

    private UUID reportId;
    private String evidenceKey;
    private String mediaType;
    private int width;
    private int height;
    private String sha256;
    private OffsetDateTime addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Photo() {}

    Photo(UUID reportId, String evidenceKey, SanitizedImage image, OffsetDateTime now) {
        this.id = Ids.next();
        this.reportId = reportId;
        this.evidenceKey = evidenceKey;
        this.mediaType = image.mediaType();
        this.width = image.width();
        this.height = image.height();
        this.sha256 = image.sha256();
        this.addedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    public String evidenceKey() {
        return evidenceKey;
    }

    public String mediaType() {
        return mediaType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public String sha256() {
        return sha256;
    }

    public OffsetDateTime addedAt() {
        return addedAt;
    }
}
