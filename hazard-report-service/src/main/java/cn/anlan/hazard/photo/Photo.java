package cn.anlan.hazard.photo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/// A photo among the evidence of a report, as those see it who look at pictures only.
@Entity
@Table(name = "hazard_evidence")
@Immutable
@SQLRestriction("state = 'KEPT' and kind = 'PHOTO'")
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
