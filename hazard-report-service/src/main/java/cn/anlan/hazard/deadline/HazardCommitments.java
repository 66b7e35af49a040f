package cn.anlan.hazard.deadline;

import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.JointWrites;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HazardCommitments implements PanacheRepositoryBase<HazardCommitment, UUID> {

    private static final String INSERT =
            "insert into hazard_commitment (id, version, report_id, tracking_number, kind, organization_id, due_at, state,"
                    + " started_on, days, day_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JointWrites writes;

    HazardCommitments(JointWrites writes) {
        this.writes = writes;
    }

    /// Adds a commitment that was just opened, together with whatever else its transaction writes.
    void add(HazardCommitment commitment) {
        CommitmentChanged published = commitment.published();
        RunningTime time = commitment.runningTime();
        writes.write(
                INSERT,
                commitment.id(),
                commitment.version(),
                published.subjectId(),
                commitment.trackingNumber(),
                published.kind().name(),
                published.organizationId(),
                published.dueAt(),
                published.state().name(),
                time.start(),
                time.days(),
                time.count().name());
    }

    /// Clocks that have run out and of which no office above was told.
    List<HazardCommitment> overdue(OffsetDateTime now, int limit) {
        return find("state = ?1 and escalatedAt is null and dueAt <= ?2 order by dueAt", CommitmentState.OPEN, now)
                .page(0, limit)
                .list();
    }

    boolean isOwed(CommitmentKind kind, UUID reportId, UUID organizationId) {
        return count(
                        "kind = ?1 and reportId = ?2 and organizationId = ?3 and state = ?4",
                        kind,
                        reportId,
                        organizationId,
                        CommitmentState.OPEN)
                > 0;
    }

    /// All clocks that run on the report.
    List<HazardCommitment> open(UUID reportId) {
        return list("reportId = ?1 and state = ?2", reportId, CommitmentState.OPEN);
    }
}
