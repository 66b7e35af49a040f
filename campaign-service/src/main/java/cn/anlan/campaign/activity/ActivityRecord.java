package cn.anlan.campaign.activity;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.activity.ActivityState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One activity that one organisation held.
@Entity
@Table(name = "activity_record")
public class ActivityRecord {

    @Id
    private UUID id;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "activity_kind")
    private String activityKind;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "counter_key")
    private @Nullable String counterKey;

    @Column(name = "lecturer_post")
    private @Nullable String lecturerPost;

    private String place;

    @Column(name = "audience_kind")
    private @Nullable String audienceKind;

    private int participants;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> topics;

    private @Nullable String channel;

    private @Nullable String narrative;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ActivityRecord() {}

    ActivityRecord(
            UUID id, UUID enrolmentId, RecordActivityRequest request, String recordedBy, OffsetDateTime recordedAt) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.campaignId = request.campaignId();
        this.organizationId = request.organizationId();
        this.activityKind = request.activityKind();
        this.heldOn = request.heldOn();
        this.counterKey = request.counterKey();
        this.lecturerPost = request.lecturerPost();
        this.place = request.place();
        this.audienceKind = request.audienceKind();
        this.participants = request.participants();
        this.topics = List.copyOf(request.givenTopics());
        this.channel = request.channel();
        this.narrative = request.narrative();
        this.state = ActivityState.RECORDED;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String activityKind() {
        return activityKind;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    String counterKey() {
        return counterKey;
    }

    @Nullable
    String lecturerPost() {
        return lecturerPost;
    }

    String place() {
        return place;
    }

    @Nullable
    String audienceKind() {
        return audienceKind;
    }

    int participants() {
        return participants;
    }

    List<String> topics() {
        return topics;
    }

    @Nullable
    String channel() {
        return channel;
    }

    @Nullable
    String narrative() {
        return narrative;
    }

    ActivityState state() {
        return state;
    }

    OffsetDateTime recordedAt() {
        return recordedAt.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    long version() {
        return version;
    }
}
