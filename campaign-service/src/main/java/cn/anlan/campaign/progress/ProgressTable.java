package cn.anlan.campaign.progress;

import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the kept sums. They hold what all below a unit owe; what it owes itself is a handful of rows, which are
/// read as they are.
@ApplicationScoped
class ProgressTable {

    /// What a filter leaves of the parts; see [#narrowing].
    private static final String NARROWED = """
            part.of_plans = any (?)
              and (?::uuid is null or part.requirement_id = ?::uuid)
              and (?::text is null or part.phase_key = ?::text)
              and (?::text is null or part.level = ?::text)
            """;

    private static final String WITHIN = "select of_plans, requirement_id, phase_key, level, " + Counts.COLUMNS + """
            from progress_within(?, array[?::uuid]) part
            where
            """
            + NARROWED + " group by 1, 2, 3, 4";

    private static final String BELOW = """
            with unit as (
                select id, code, name from organization_node where parent_id = ? and code > ? order by code limit ?)
            select unit.id, unit.code, unit.name,
            """ + Counts.COLUMNS + """
            from unit
            left join progress_within(?, array(select id from unit)) part on part.unit_id = unit.id and
            """ + NARROWED + """
            group by unit.id, unit.code, unit.name
            order by unit.code
            """;

    private final Database database;

    ProgressTable(Database database) {
        this.database = database;
    }

    /// The sums within a unit: of itself and all below it, one for each requirement, phase and level that is there,
    /// apart for the campaign and its plans.
    ///
    /// @param filter names the unit; whose share is asked for does not matter
    List<Part> within(UUID campaignId, ProgressFilter filter, OffsetDateTime now) {
        return database.query(
                WITHIN,
                row -> new Part(
                        row.getBoolean("of_plans"),
                        row.getObject("requirement_id", UUID.class),
                        row.getString("phase_key"),
                        row.getString("level"),
                        Counts.read(row)),
                parameters(narrowing(filter.of(CascadeShare.WHOLE)), now, now, now, campaignId, filter.within()));
    }

    /// The sums within each of the units directly below one, in the order of codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    List<UnitPart> below(UUID campaignId, ProgressFilter filter, OffsetDateTime now, String after, int limit) {
        return database.query(
                BELOW,
                row -> new UnitPart(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        Counts.read(row)),
                parameters(narrowing(filter), filter.within(), after, limit, now, now, now, campaignId));
    }

    /// How far the launch has come.
    LaunchProgress launch(UUID campaignId) {
        return database.queryOne(
                        "select enrolled, planned from launch_progress where campaign_id = ?",
                        row -> new LaunchProgress(row.getInt("enrolled"), row.getInt("planned")),
                        campaignId)
                .orElse(LaunchProgress.NONE);
    }

    /// How many commitments there are within the filter's unit, however they stand.
    long size(UUID campaignId, ProgressFilter filter) {
        return database.queryOne(
                        """
                        select coalesce(sum(open + done + waived), 0) as size
                        from progress
                        where campaign_id = ? and organization_id = ? and of_plans = any (?)
                        """,
                        row -> row.getLong("size"),
                        campaignId,
                        filter.within(),
                        SqlArray.of("bool", filter.cascade().ofPlans(), of -> of))
                .orElseThrow();
    }

    private static List<@Nullable Object> narrowing(ProgressFilter filter) {
        return Arrays.asList(
                SqlArray.of("bool", filter.cascade().ofPlans(), of -> of),
                filter.requirementId(),
                filter.requirementId(),
                filter.phaseKey(),
                filter.phaseKey(),
                filter.levelName(),
                filter.levelName());
    }

    private static @Nullable Object[] parameters(List<@Nullable Object> last, @Nullable Object... first) {
        return Stream.concat(Arrays.stream(first), last.stream()).toArray();
    }

    record Part(boolean ofPlans, UUID requirementId, String phaseKey, String level, Counts counts) {}

    record UnitPart(UUID organizationId, String code, String name, Counts counts) {}
}
