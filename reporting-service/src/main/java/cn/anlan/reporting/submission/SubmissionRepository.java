package cn.anlan.reporting.submission;

import cn.anlan.access.OrganizationScope;
import cn.anlan.problem.ProblemException;
import cn.anlan.reporting.organization.ListScope;
import cn.anlan.sql.Columns;
import cn.anlan.sql.Conditions;
import cn.anlan.sql.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

    private final Database database;
    private final OrganizationScope scope;
    private final ListScope listScope;

    SubmissionRepository(Database database, OrganizationScope scope, ListScope listScope) {
        this.database = database;
        this.scope = scope;
        this.listScope = listScope;
    }

    /// The submission, if the caller may see it.
    ///
    /// @throws ProblemException `not-found`
    Submission visible(UUID id) {
        return findByIdOptional(id)
                .filter(submission -> scope.covers(submission.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    boolean existsFor(UUID commitmentId) {
        return database.exists("select from submission where commitment_id = ?", commitmentId);
    }

    /// Submissions that the caller may see, in the order in which they were begun.
    ///
    /// @param after time and id of the last one before
    List<Submission> list(SubmissionFilter filter, Optional<List<String>> after, int limit) {
        Conditions conditions = listScope
                .conditions("organization_id", filter.withinOrganizationId())
                .andIfPresent("organization_id = ?", filter.organizationId())
                .andIfPresent("campaign_id = ?", filter.campaignId())
                .andIfPresent("commitment_id = ?", filter.commitmentId())
                .andIfPresent("state = ?", filter.state());
        after.ifPresent(position -> conditions.and(
                "(created_at, id) > (?, ?)",
                OffsetDateTime.parse(position.getFirst()),
                UUID.fromString(position.getLast())));
        List<UUID> page = database.query(
                "select id from submission " + conditions.sql() + " order by created_at, id limit ?",
                row -> Columns.id(row, "id"),
                conditions.arguments(limit));
        return list("from Submission where id in ?1 order by createdAt, id", page);
    }
}
