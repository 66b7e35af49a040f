package cn.anlan.inspection.finding;

import cn.anlan.events.finding.FindingChanged;
import cn.anlan.events.finding.FindingSource;
import cn.anlan.events.finding.HazardGrade;
import cn.anlan.inspection.InChina;
import cn.anlan.inspection.InspectionProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.CollectionTable;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One problem or hazard in the ledger (问题隐患), from its opening to its close-out.
@Entity
@Table(name = "finding")
class Finding {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FindingSource sourceType;

    private UUID sourceId;
    private @Nullable String checkPoint;
    private UUID organizationId;
    private @Nullable UUID campaignId;

    @Enumerated(EnumType.STRING)
    private HazardGrade grade;

    private String title;

    @Enumerated(EnumType.STRING)
    private FindingStatus state;

    private Instant openedAt;
    private @Nullable Instant dueAt;

    @Embedded
    private @Nullable RectificationPlan plan;

    private @Nullable String rectification;
    private @Nullable Instant rectifiedAt;
    private @Nullable String rectifiedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @ElementCollection
    @CollectionTable(name = "finding_reinspection", joinColumns = @JoinColumn(name = "finding_id"))
    @OrderColumn(name = "ordinal")
    private List<Reinspection> reinspections = new ArrayList<>();

    @Version
    private long version;

    /// For the persistence provider.
    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(NewFinding report, Instant openedAt) {
        id = report.id();
        sourceType = report.sourceType();
        sourceId = report.sourceId();
        checkPoint = report.checkPoint();
        organizationId = report.organizationId();
        campaignId = report.campaignId();
        grade = report.grade();
        title = report.title();
        state = FindingStatus.OPEN;
        this.openedAt = openedAt;
        dueAt = report.dueAt();
    }

    /// Makes the five assurances.
    ///
    /// @param dueAt the first instant after the plan's deadline
    void plan(RectificationPlan plan, Instant dueAt) {
        state = state.after(FindingStep.PLAN);
        this.plan = plan;
        this.dueAt = dueAt;
    }

    void rectify(String description, String actor, Instant at) {
        state = state.after(FindingStep.RECTIFY);
        rectification = description;
        rectifiedBy = actor;
        rectifiedAt = at;
    }

    /// Closes the finding, or sends it back to be rectified.
    ///
    /// @throws ProblemException `closer-is-rectifier` when the actor rectified it himself
    void reinspect(Reinspection reinspection) {
        FindingStatus next = switch (reinspection.outcome()) {
            case PASSED -> state.after(FindingStep.PASS_REINSPECTION);
            case FAILED -> state.after(FindingStep.FAIL_REINSPECTION);
        };
        if (reinspection.inspectedBy().equals(rectifiedBy)) {
            throw ProblemException.of(InspectionProblem.CLOSER_IS_RECTIFIER);
        }
        state = next;
        reinspections.add(reinspection);
        switch (reinspection.outcome()) {
            case PASSED -> {
                closedAt = reinspection.inspectedAt();
                closedBy = reinspection.inspectedBy();
            }
            case FAILED -> {
                rectifiedAt = null;
                rectifiedBy = null;
            }
        }
    }

    FindingChanged published() {
        return new FindingChanged(
                id,
                sourceType,
                sourceId,
                organizationId,
                campaignId,
                grade,
                state.published(),
                title,
                InChina.time(openedAt),
                InChina.timeOrNull(dueAt),
                InChina.timeOrNull(rectifiedAt),
                InChina.timeOrNull(closedAt));
    }

    UUID id() {
        return id;
    }

    FindingSource sourceType() {
        return sourceType;
    }

    UUID sourceId() {
        return sourceId;
    }

    @Nullable
    String checkPoint() {
        return checkPoint;
    }

    UUID organizationId() {
        return organizationId;
    }

    @Nullable
    UUID campaignId() {
        return campaignId;
    }

    HazardGrade grade() {
        return grade;
    }

    String title() {
        return title;
    }

    FindingStatus state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    RectificationPlan plan() {
        return plan;
    }

    @Nullable
    String rectification() {
        return rectification;
    }

    @Nullable
    Instant rectifiedAt() {
        return rectifiedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    List<Reinspection> reinspections() {
        return List.copyOf(reinspections);
    }

    /// Grows with every change; the first is 1.
    long number() {
        return version + 1;
    }
}
