package cn.anlan.campaign.training;

import cn.anlan.clock.ChinaTime;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// One training, and who of the leaders took part.
@Entity
@Table(name = "training")
public class Training {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String kind;

    @Column(name = "trained_on")
    private LocalDate trainedOn;

    @Column(name = "activity_record_id")
    private @Nullable UUID activityRecordId;

    @ElementCollection
    @CollectionTable(name = "training_person", joinColumns = @JoinColumn(name = "training_id"))
    @Column(name = "person_id")
    @BatchSize(size = 100)
    private Set<UUID> personIds;

    @Enumerated(EnumType.STRING)
    private TrainingState state;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Training() {}

    Training(
            UUID id,
            UUID organizationId,
            String kind,
            LocalDate trainedOn,
            @Nullable UUID activityRecordId,
            Collection<UUID> personIds,
            OffsetDateTime recordedAt) {
        this.id = id;
        this.organizationId = organizationId;
        this.kind = kind;
        this.trainedOn = trainedOn;
        this.activityRecordId = activityRecordId;
        this.personIds = new HashSet<>(personIds);
        this.state = TrainingState.RECORDED;
        this.recordedAt = recordedAt;
    }

    /// It counts for nobody any more.
    void withdraw() {
        if (!state.canBecome(TrainingState.WITHDRAWN)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("该培训记录已撤回", "The training is withdrawn already");
        }
        state = TrainingState.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String kind() {
        return kind;
    }

    LocalDate trainedOn() {
        return trainedOn;
    }

    @Nullable
    UUID activityRecordId() {
        return activityRecordId;
    }

    Set<UUID> personIds() {
        return personIds;
    }

    TrainingState state() {
        return state;
    }

    OffsetDateTime recordedAt() {
        return recordedAt.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    long version() {
        return version;
    }
}
