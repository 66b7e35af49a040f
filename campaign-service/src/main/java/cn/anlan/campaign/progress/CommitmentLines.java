package cn.anlan.campaign.progress;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists commitments by due time.
@ApplicationScoped
class CommitmentLines {

    private static final String TITLED = """
            select commitment.*, campaign.title_zh as campaign_zh, campaign.title_en as campaign_en, node.name
            from %s commitment
            join campaign on campaign.id = commitment.campaign_id
            join organization_node node on node.id = commitment.organization_id
            """;

    private static final String IN_ORDER = " order by commitment.due_at, commitment.id limit ?";

    /// Walks each campaign by due time: what lies within is met soon, because much does.
    private static final String OF_MANY_UNITS = """
            (select line.*
             from campaign counted
             cross join lateral (
                 select commitment.*
                 from commitment
                 join organization_node node on node.id = commitment.organization_id
                 where commitment.campaign_id = counted.id
                   and node.path <@ (select path from organization_node where id = ?) %s) line
             where %s)
            """;

    /// Fetches what those within owe and sorts it: in the campaign at large one would look for it for long.
    private static final String OF_FEW_UNITS = """
            (select commitment.*
             from commitment
             where commitment.enrolment_id = any (array(
                 select enrolment.id
                 from organization_node unit
                 join enrolment on enrolment.organization_id = unit.id
                 where unit.path <@ (select path from organization_node where id = ?)
                   and enrolment.campaign_id in (select counted.id from campaign counted where %2$s))) %1$s)
            """;

    /// What a commitment carries out of the campaign's, and in which of its phases; takes the campaign and its
    /// place in the cascade.
    private static final String REQUIREMENT = """
            case when commitment.campaign_id = ? then commitment.requirement_id
                else coalesce(commitment.requirements_above[?], no_requirement()) end
            """;

    private static final String PHASE = """
            case when commitment.campaign_id = ? then commitment.phase_key else commitment.phases_above[?] end
            """;

    /// How many commitments are fetched and sorted rather than met on the way.
    private static final int FEW = 20_000;

    private static final String AFTER = "(commitment.due_at, commitment.id) > (?, ?)";

    private final Database database;
    private final ProgressTable table;

    CommitmentLines(Database database, ProgressTable table) {
        this.database = database;
        this.table = table;
    }

    /// Where a line stands in the lists.
    record Position(OffsetDateTime dueAt, UUID id) {

        static Position of(List<String> parts) {
            return new Position(OffsetDateTime.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        }

        static List<String> of(CommitmentLine line) {
            return List.of(line.dueAt().toString(), line.id().toString());
        }
    }

    /// Those of a campaign that the filter leaves.
    ///
    /// @param filter names the organisation, which is meant with all below it
    /// @param measure only those that it counts
    List<CommitmentLine> list(
            Campaign campaign,
            ProgressFilter filter,
            @Nullable Measure measure,
            OffsetDateTime now,
            @Nullable Position after,
            int limit) {
        var narrowed = new Condition();
        int place = campaign.lineage().size();
        if (filter.cascade() != CascadeShare.OWN) {
            narrowed.and("(commitment.campaign_id = ? or commitment.requirements_above is not null)", campaign.id());
        }
        if (filter.requirementId() != null) {
            narrowed.and(REQUIREMENT + " = ?", campaign.id(), place, filter.requirementId());
        }
        if (filter.phaseKey() != null) {
            narrowed.and(PHASE + " = ?", campaign.id(), place, filter.phaseKey());
        }
        if (filter.levelName() != null) {
            narrowed.and("commitment.level = ?", filter.levelName());
        }
        if (measure != null) {
            narrowed.and(measure.condition(), measure.dependsOnTime() ? new Object[] {now} : new Object[0]);
        }
        if (after != null) {
            narrowed.and(AFTER, after.dueAt(), after.id());
        }
        return table.size(campaign.id(), filter) <= FEW
                ? ofFewUnits(campaign.id(), filter, narrowed, limit)
                : ofManyUnits(campaign.id(), filter, narrowed, limit);
    }

    private List<CommitmentLine> ofFewUnits(UUID campaignId, ProgressFilter filter, Condition narrowed, int limit) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(filter.within());
        parameters.addAll(campaigns(filter.cascade(), campaignId));
        parameters.addAll(narrowed.parameters);
        parameters.add(limit);
        return query(OF_FEW_UNITS.formatted(narrowed.sql, campaigns(filter.cascade())), "", parameters);
    }

    private List<CommitmentLine> ofManyUnits(UUID campaignId, ProgressFilter filter, Condition narrowed, int limit) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(filter.within());
        parameters.addAll(narrowed.parameters);
        parameters.add(limit);
        parameters.addAll(campaigns(filter.cascade(), campaignId));
        parameters.add(limit);
        return query(OF_MANY_UNITS.formatted(narrowed.sql + IN_ORDER, campaigns(filter.cascade())), "", parameters);
    }

    private static String campaigns(CascadeShare share) {
        return switch (share) {
            case OWN -> "counted.id = ?";
            case PLANS -> "counted.lineage @> array[?::uuid] and counted.id <> ?";
            case WHOLE -> "counted.lineage @> array[?::uuid]";
        };
    }

    private static List<UUID> campaigns(CascadeShare share, UUID campaignId) {
        return share == CascadeShare.PLANS ? List.of(campaignId, campaignId) : List.of(campaignId);
    }

    /// What an organisation still has to do in the campaigns that go on.
    List<CommitmentLine> toDo(UUID organizationId, @Nullable Position after, int limit) {
        var condition = new Condition();
        condition.and("commitment.organization_id = ?", organizationId);
        condition.and("commitment.state = 'OPEN'");
        condition.and("campaign.status in ('PUBLISHED', 'RUNNING')");
        if (after != null) {
            condition.and(AFTER, after.dueAt(), after.id());
        }
        condition.parameters.add(limit);
        return query("", "where true" + condition.sql, condition.parameters);
    }

    private List<CommitmentLine> query(String commitments, String where, List<@Nullable Object> parameters) {
        return database.query(
                TITLED.formatted(commitments) + where + IN_ORDER, CommitmentLines::read, parameters.toArray());
    }

    private static CommitmentLine read(ResultSet row) throws SQLException {
        var fulfilledAt = row.getObject("fulfilled_at", OffsetDateTime.class);
        return new CommitmentLine(
                row.getObject("id", UUID.class),
                CommitmentKind.valueOf(row.getString("kind")),
                row.getObject("campaign_id", UUID.class),
                new LocalizedText(row.getString("campaign_zh"), row.getString("campaign_en")),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getObject("requirement_id", UUID.class),
                row.getString("counter_key"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                inChina(row.getObject("due_at", OffsetDateTime.class)),
                row.getInt("quantity_due"),
                row.getInt("quantity_done"),
                row.getInt("quantity_verified"),
                CommitmentState.valueOf(row.getString("state")),
                fulfilledAt == null ? null : inChina(fulfilledAt));
    }

    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    private static final class Condition {

        private String sql = "";
        private final List<@Nullable Object> parameters = new ArrayList<>();

        private void and(String condition, Object... values) {
            sql += " and " + condition;
            parameters.addAll(List.of(values));
        }
    }
}
