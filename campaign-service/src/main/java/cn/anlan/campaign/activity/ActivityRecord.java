package cn.anlan.campaign.activity;

import cn.anlan.campaign.activityhistory.ActivityStatus;
import cn.anlan.campaign.activityhistory.ActivityStep;
import cn.anlan.clock.ChinaTime;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
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

    @Embedded
    private ActivityContent content;

    @Column(name = "sealed_people")
    private byte @Nullable [] sealedPeople;

    /// The first one is for the record's own campaign.
    @ElementCollection
    @CollectionTable(name = "activity_claim", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "number")
    @BatchSize(size = 101)
    private List<Claim> claims;

    /// Leaders whom it names as trained.
    @ElementCollection
    @CollectionTable(name = "activity_leader", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "person_id")
    @BatchSize(size = 101)
    private Set<UUID> trainedLeaders;

    @Enumerated(EnumType.STRING)
    private ActivityStatus state;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "evidence_count")
    private int evidenceCount;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    @Column(name = "received_at")
    private OffsetDateTime receivedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ActivityRecord() {}

    /// A record that is put forward.
    ///
    /// @param claims the record's own campaign first
    /// @param recordedAt by the clock of whoever recorded it
    /// @param receivedAt by ours
    ActivityRecord(
            UUID id,
            UUID organizationId,
            ActivityContent content,
            byte @Nullable [] sealedPeople,
            List<Claim> claims,
            Collection<UUID> trainedLeaders,
            String recordedBy,
            OffsetDateTime recordedAt,
            OffsetDateTime receivedAt) {
        this.id = id;
        this.enrolmentId = claims.getFirst().enrolmentId();
        this.campaignId = claims.getFirst().campaignId();
        this.organizationId = organizationId;
        this.content = content;
        this.sealedPeople = sealedPeople;
        this.claims = new ArrayList<>(claims);
        this.trainedLeaders = new HashSet<>(trainedLeaders);
        this.state = ActivityStatus.SUBMITTED;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.receivedAt = receivedAt;
    }

    /// Says it otherwise. What was verified is then to be verified again.
    void edit(ActivityContent content, List<Claim> claims, Collection<UUID> trainedLeaders) {
        take(ActivityStep.EDIT);
        this.content = content;
        if (!this.claims.equals(claims)) {
            this.claims.clear();
            this.claims.addAll(claims);
        }
        this.trainedLeaders.retainAll(trainedLeaders);
        this.trainedLeaders.addAll(trainedLeaders);
    }

    /// Names others; goes with [#edit].
    void name(byte @Nullable [] sealedPeople) {
        this.sealedPeople = sealedPeople;
    }

    /// Shows one file more.
    void gainEvidence() {
        take(ActivityStep.EDIT);
        evidenceCount++;
    }

    /// Shows one file less.
    void loseEvidence() {
        take(ActivityStep.EDIT);
        evidenceCount--;
    }

    void verify() {
        take(ActivityStep.VERIFY);
    }

    void sendBack(String reason) {
        take(ActivityStep.RETURN);
        returnReason = reason;
    }

    /// Puts it forward again. A duty that it fulfils is fulfilled then: what was returned did not fulfil it.
    void submitAgain() {
        take(ActivityStep.SUBMIT);
        returnReason = null;
    }

    void withdraw() {
        take(ActivityStep.WITHDRAW);
    }

    private void take(ActivityStep step) {
        state = state.after(step)
                .orElseThrow(() -> ProblemException.of(CommonProblem.STATE_CONFLICT)
                        .withDetail("该记录当前状态不允许此操作", "A record that is %s does not allow this".formatted(state)));
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID organizationId() {
        return organizationId;
    }

    ActivityContent content() {
        return content;
    }

    byte @Nullable [] sealedPeople() {
        return sealedPeople;
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    Set<UUID> trainedLeaders() {
        return Set.copyOf(trainedLeaders);
    }

    CountsFor countsFor() {
        return new CountsFor(enrolmentIds(), trainedLeaders);
    }

    /// The enrolments towards which it counts.
    Set<UUID> enrolmentIds() {
        return claims.stream().map(Claim::enrolmentId).collect(Collectors.toUnmodifiableSet());
    }

    /// Those for other campaigns, or of other kinds.
    List<Claim> furtherClaims() {
        return claims().subList(1, claims.size());
    }

    ActivityStatus state() {
        return state;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    int evidenceCount() {
        return evidenceCount;
    }

    OffsetDateTime recordedAt() {
        return inChina(recordedAt);
    }

    OffsetDateTime receivedAt() {
        return inChina(receivedAt);
    }

    long version() {
        return version;
    }

    /// The database keeps the instant, people read China's time.
    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
