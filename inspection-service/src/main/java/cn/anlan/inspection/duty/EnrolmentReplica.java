package cn.anlan.inspection.duty;

import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is known here of one organisation's part in one campaign.
@Entity
@Table(name = "review_enrolment")
class EnrolmentReplica {

    @Id
    private UUID id;

    private UUID campaignId;
    private UUID organizationId;
    private boolean enrolled;
    private LocalDate enrolledOn;
    private List<UUID> requirementIds;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected EnrolmentReplica() {}

    EnrolmentReplica(EnrolmentChanged enrolment) {
        id = enrolment.id();
        campaignId = enrolment.campaignId();
        organizationId = enrolment.organizationId();
        enrolled = enrolment.state() == EnrolmentState.ENROLLED;
        enrolledOn = enrolment.enrolledOn();
        requirementIds = enrolment.requirementIds();
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

    boolean enrolled() {
        return enrolled;
    }

    /// The day from which it is bound.
    LocalDate enrolledOn() {
        return enrolledOn;
    }

    List<UUID> requirementIds() {
        return List.copyOf(requirementIds);
    }
}
