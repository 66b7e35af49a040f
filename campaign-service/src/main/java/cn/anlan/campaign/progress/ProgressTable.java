package cn.anlan.campaign.progress;

import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Reads the kept sums. They hold what all below a unit owe; what it owes itself is a handful of rows, which are read
/// as they are.
@ApplicationScoped
class ProgressTable {

    private static final String WITHIN = """
            from (
                select requirement_id, phase_key, level, due_at, open, done, verified, late, waived
                from progress
                where campaign_id = ? and organization_id = ?
                union all
                select requirement_id, phase_key, level, due_at, open, done, verified, late, waived
                from enrolment
                join counted_commitment counted on counted.enrolment_id = enrolment.id
                where enrolment.campaign_id = ? and enrolment.organization_id = ?) part
            """;

    private static final String BELOW = """
            with unit as (
                select id, code, name from organization_node where parent_id = ? and code > ? order by code limit ?),
            part as (
                select unit.id, due_at, open, done, verified, late, waived
                from unit
                join progress on progress.organization_id = unit.id and progress.campaign_id = ?
                union all
                select unit.id, due_at, open, done, verified, late, waived
                from unit
                join enrolment on enrolment.organization_id = unit.id and enrolment.campaign_id = ?
                join counted_commitment counted on counted.enrolment_id = enrolment.id)
            select unit.id, unit.code, unit.name,
            """ + Counts.COLUMNS + """
            from unit
            left join part on part.id = unit.id
            group by unit.id, unit.code, unit.name
            order by unit.code
            """;

    private final Database database;

    ProgressTable(Database database) {
        this.database = database;
    }

    /// The sums within a unit: of itself and all below it, one for each requirement, phase and level that is there.
    List<Part> within(UUID campaignId, UUID organizationId, OffsetDateTime now) {
        return database.query(
                "select requirement_id, phase_key, level, " + Counts.COLUMNS + WITHIN + " group by 1, 2, 3",
                row -> new Part(
                        row.getObject("requirement_id", UUID.class),
                        row.getString("phase_key"),
                        row.getString("level"),
                        Counts.read(row)),
                now,
                now,
                now,
                campaignId,
                organizationId,
                campaignId,
                organizationId);
    }

    /// The sums within each of the units directly below one, in the order of codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    List<UnitPart> below(UUID campaignId, UUID organizationId, OffsetDateTime now, String after, int limit) {
        return database.query(
                BELOW,
                row -> new UnitPart(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        Counts.read(row)),
                organizationId,
                after,
                limit,
                campaignId,
                campaignId,
                now,
                now,
                now);
    }

    /// How far the launch has come.
    LaunchProgress launch(UUID campaignId) {
        return database.queryOne(
                        "select enrolled, planned from launch_progress where campaign_id = ?",
                        row -> new LaunchProgress(row.getInt("enrolled"), row.getInt("planned")),
                        campaignId)
                .orElse(LaunchProgress.NONE);
    }

    record Part(UUID requirementId, String phaseKey, String level, Counts counts) {}

    record UnitPart(UUID organizationId, String code, String name, Counts counts) {}
}
