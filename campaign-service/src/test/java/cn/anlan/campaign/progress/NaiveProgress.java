package cn.anlan.campaign.progress;

import cn.anlan.events.Ids;
import cn.anlan.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Progress counted record by record, from what the campaigns say and from who stands below whom: nothing here shares a
/// line or a column with what keeps the figures.
final class NaiveProgress {

    static final String ADDED_BY_PLANS = "added-by-plans";

    /// @param until the last day of a phase; the next one begins on the day after
    record Phase(String key, LocalDate until) {}

    /// @param parent nothing for the campaign at the top
    /// @param ownKeys the requirements that it asks for of its own accord
    record Plan(UUID id, @Nullable Plan parent, UUID body, List<Phase> phases, List<String> ownKeys) {

        boolean isBelow(Plan upper) {
            return parent != null && (parent.equals(upper) || parent.isBelow(upper));
        }

        /// Which of its requirements is meant by one of a plan below, by their keys.
        String requirement(String key) {
            for (var asking = this; asking != null; asking = asking.parent) {
                if (asking.ownKeys.contains(key)) {
                    return key;
                }
            }
            return ADDED_BY_PLANS;
        }

        String phase(LocalDate day) {
            return phases.stream()
                    .filter(phase -> !day.isAfter(phase.until()))
                    .findFirst()
                    .map(Phase::key)
                    .orElse("");
        }
    }

    /// One commitment.
    ///
    /// @param counts whether it counts for campaigns above: what was done ahead for a plan does not, once the unit
    ///     has left it or it was called off
    record Line(
            UUID id,
            Plan plan,
            UUID unit,
            String key,
            LocalDate plannedDay,
            LocalDate periodEnd,
            OffsetDateTime dueAt,
            int due,
            int verified,
            String state,
            @Nullable OffsetDateTime fulfilledAt,
            boolean counts) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, String> levels = new HashMap<>();

    private NaiveProgress() {}

    static NaiveProgress read(List<Plan> plans) throws SQLException {
        var naive = new NaiveProgress();
        try (var connection = TestPostgres.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var select = connection.createStatement();
                    var rows = select.executeQuery("select id, parent_id, level from organization_node")) {
                while (rows.next()) {
                    naive.parents.put(rows.getObject("id", UUID.class), rows.getObject("parent_id", UUID.class));
                    naive.levels.put(rows.getObject("id", UUID.class), rows.getString("level"));
                }
            }
            for (var plan : plans) {
                try (var select = connection.prepareStatement("select * from commitment where campaign_id = ?")) {
                    select.setObject(1, plan.id());
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            naive.lines.add(line(plan, rows));
                        }
                    }
                }
            }
        }
        return naive;
    }

    private static Line line(Plan plan, ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                plan,
                row.getObject("organization_id", UUID.class),
                row.getString("title_en").replace("Activity ", ""),
                row.getObject("planned_day", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("quantity_due"),
                row.getInt("quantity_verified"),
                row.getString("state"),
                row.getObject("fulfilled_at", OffsetDateTime.class),
                plan.parent() == null || row.getArray("requirements_above") != null);
    }

    List<Line> lines() {
        return lines;
    }

    boolean isWithin(UUID unit, UUID top) {
        for (@Nullable UUID at = unit; at != null; at = parents.get(at)) {
            if (at.equals(top)) {
                return true;
            }
        }
        return false;
    }

    /// The parts within a unit, named by share, requirement, phase and level.
    Map<String, Counts> within(Plan campaign, UUID top, OffsetDateTime now) {
        Map<String, Counts> sums = new TreeMap<>();
        for (var line : lines) {
            boolean isOwn = line.plan().equals(campaign);
            boolean isOfPlan = line.plan().isBelow(campaign) && line.counts();
            if ((isOwn || isOfPlan) && isWithin(line.unit(), top)) {
                var part = "%s %s %s %s"
                        .formatted(
                                isOwn ? CascadeShare.OWN : CascadeShare.PLANS,
                                campaign.requirement(line.key()),
                                campaign.phase(line.plannedDay()),
                                levels.get(line.unit()));
                sums.merge(part, counts(line, now), Counts::plus);
            }
        }
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    private static Counts counts(Line line, OffsetDateTime now) {
        boolean isDue = !line.dueAt().isAfter(now);
        boolean isOpen = line.state().equals("OPEN");
        boolean isDone = line.state().equals("FULFILLED");
        return new Counts(
                isOpen && !isDue ? 1 : 0,
                isOpen && isDue ? 1 : 0,
                isDone && isDue ? 1 : 0,
                isDone ? 1 : 0,
                isDone && line.verified() >= line.due() ? 1 : 0,
                line.fulfilledAt() != null && !line.fulfilledAt().isBefore(line.dueAt()) ? 1 : 0,
                line.state().equals("WAIVED") ? 1 : 0);
    }

    /// The same parts as the service reads them.
    static Map<String, Counts> kept(ProgressTable table, Plan campaign, UUID top, OffsetDateTime now) {
        Map<String, Counts> sums = new TreeMap<>();
        for (var part :
                table.within(campaign.id(), new ProgressFilter(top, CascadeShare.WHOLE, null, null, null), now)) {
            sums.put(
                    "%s %s %s %s"
                            .formatted(
                                    part.ofPlans() ? CascadeShare.PLANS : CascadeShare.OWN,
                                    keyOf(campaign, part.requirementId()),
                                    part.phaseKey(),
                                    part.level()),
                    part.counts());
        }
        sums.values().removeIf(Counts.NONE::equals);
        return sums;
    }

    private static String keyOf(Plan campaign, UUID requirementId) {
        for (var asking = campaign; asking != null; asking = asking.parent()) {
            for (var key : asking.ownKeys()) {
                if (requirementId.equals(Ids.named("requirement:" + campaign.id() + ":" + key))) {
                    return key;
                }
            }
        }
        return requirementId.equals(new UUID(0, 0)) ? ADDED_BY_PLANS : requirementId.toString();
    }
}
