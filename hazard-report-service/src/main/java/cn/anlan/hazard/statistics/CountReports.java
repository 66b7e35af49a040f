package cn.anlan.hazard.statistics;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Counts what was reported in a quarter, by county and sector. What was reported stays reported, so the figures
/// of a past quarter never change; and every report is in one table only, so that no two tables can be held
/// against each other.
@ApplicationScoped
class CountReports {

    private static final int COUNTY_DIGITS = 6;

    private final Database database;

    CountReports(Database database) {
        this.database = database;
    }

    /// @param counties codes, in order: the rows of the counts
    record Counted(List<String> counties, long[][] counts) {}

    /// @param province the two digits of its code
    Counted of(String province, LocalDate firstDay, LocalDate afterLastDay) {
        TreeMap<String, long[]> byCounty = new TreeMap<>();
        database.query(
                        """
                        select substr(division_code, 1, ?) as county, category, count(*) as reports
                          from hazard_report
                         where reported_at >= ? and reported_at < ? and division_code like ? and channel <> 'WHISTLEBLOWER'
                         group by 1, 2
                        """,
                        row -> new Cell(
                                row.getString("county"),
                                HazardCategory.valueOf(row.getString("category")),
                                row.getLong("reports")),
                        COUNTY_DIGITS,
                        start(firstDay),
                        start(afterLastDay),
                        province + "%")
                .forEach(cell -> byCounty.computeIfAbsent(cell.county(), _ -> new long[HazardCategory.values().length])[
                                cell.category().ordinal()] =
                        cell.reports());
        return new Counted(new ArrayList<>(byCounty.keySet()), byCounty.values().toArray(long[][]::new));
    }

    private record Cell(String county, HazardCategory category, long reports) {}

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }
}
