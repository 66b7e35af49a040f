package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries rules on an office's past reports, the latest first, some hundreds in memory at a time.
@ApplicationScoped
class TryRules {

    private static final int AT_ONCE = 500;
    private static final int MOST = 20_000;

    private static final String PAGE = """
            select id, category, division_code, description, channel, urgency, handling_organization_id, reported_at
              from hazard_report
             where organization_id = ? and reported_at >= ?
               and (reported_at, id) < (?, ?)
             order by reported_at desc, id desc
             limit ?
            """;
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Database database;

    TryRules(Database database) {
        this.database = database;
    }

    DryRun on(RoutingRules rules, UUID office, OffsetDateTime since, OffsetDateTime now) {
        int[] matches = new int[rules.inOrder().size()];
        int reports = 0;
        int fallbacks = 0;
        int elsewhere = 0;
        List<Past> page = page(office, since, now, LAST);
        while (!page.isEmpty() && reports < MOST) {
            for (Past past : page) {
                OptionalInt match = rules.firstMatch(past.report());
                UUID destination = office;
                if (match.isPresent()) {
                    matches[match.getAsInt()]++;
                    destination = rules.inOrder().get(match.getAsInt()).organizationId();
                } else {
                    fallbacks++;
                }
                if (past.handledBy() != null && !past.handledBy().equals(destination)) {
                    elsewhere++;
                }
            }
            reports += page.size();
            page = page(
                    office, since, page.getLast().reportedAt(), page.getLast().id());
        }
        return new DryRun(reports, fallbacks, elsewhere, perRule(rules, matches));
    }

    private static List<DryRun.PerRule> perRule(RoutingRules rules, int[] matches) {
        List<DryRun.PerRule> counted = new ArrayList<>();
        for (RoutingRule rule : rules.inOrder()) {
            counted.add(new DryRun.PerRule(rule.name(), rule.organizationId(), matches[counted.size()]));
        }
        return counted;
    }

    private List<Past> page(UUID office, OffsetDateTime since, OffsetDateTime before, UUID beforeId) {
        return database.query(PAGE, TryRules::past, office, since, before, beforeId, AT_ONCE);
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getObject("id", UUID.class),
                row.getObject("reported_at", OffsetDateTime.class),
                new RoutedCase(
                        HazardCategory.valueOf(row.getString("category")),
                        new DivisionCode(row.getString("division_code")),
                        row.getString("description"),
                        IntakeChannel.valueOf(row.getString("channel")),
                        HazardUrgency.valueOf(row.getString("urgency"))),
                row.getObject("handling_organization_id", UUID.class));
    }

    private record Past(
            UUID id,
            OffsetDateTime reportedAt,
            RoutedCase report,
            @Nullable UUID handledBy) {}
}
