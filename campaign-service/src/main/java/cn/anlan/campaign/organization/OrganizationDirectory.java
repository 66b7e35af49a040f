package cn.anlan.campaign.organization;

import cn.anlan.campaign.sql.Database;
import cn.anlan.campaign.sql.SqlArray;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks organisations up.
@ApplicationScoped
public class OrganizationDirectory {

    static final String COLUMNS = """
            id, code, name, kind, level, parent_id, path::text as path, division_code, credit_code, industry, sectors,
            risk_grade, employees, status, successor_id, supervisor_id, regulator_id, leader_post, section, version
            """;

    private final Database database;

    OrganizationDirectory(Database database) {
        this.database = database;
    }

    public Optional<Organization> find(UUID id) {
        return database.queryOne(
                "select " + COLUMNS + " from organization_node where id = ?", OrganizationDirectory::read, id);
    }

    public List<Organization> findByCodes(Collection<String> codes) {
        return database.query(
                "select " + COLUMNS + " from organization_node where code = any (?)",
                OrganizationDirectory::read,
                SqlArray.of("text", codes, code -> code));
    }

    public List<Organization> findAll(Collection<UUID> ids) {
        return database.query(
                "select " + COLUMNS + " from organization_node where id = any (?)",
                OrganizationDirectory::read,
                SqlArray.of("uuid", ids, id -> id));
    }

    /// The body for which an organisation acts: an office stands for the committee or government above it.
    public Optional<Organization> seatOf(UUID organizationId) {
        return database.queryOne("select " + COLUMNS + """
                 from organization_node
                where id = (
                    select case when kind = 'COMMITTEE_OFFICE' then coalesce(parent_id, id) else id end
                    from organization_node
                    where id = ?)
                """, OrganizationDirectory::read, organizationId);
    }

    /// Organisations in the order of their codes.
    ///
    /// @param after the code after which to begin, empty for the first page
    List<Organization> list(OrganizationFilter filter, String after, int limit) {
        return database.query(
                "select " + COLUMNS + """
                 from organization_node
                where code > ?
                  and (?::uuid is null or parent_id = ?::uuid)
                  and (?::text is null or kind = ?)
                  and (?::text is null or position(? in name) > 0 or starts_with(code, ?))
                  and (? or id in (select id from organizations_in_scope(?::uuid)))
                order by code
                limit ?
                """,
                OrganizationDirectory::read,
                after,
                filter.parentId(),
                filter.parentId(),
                nameOf(filter.kind()),
                nameOf(filter.kind()),
                filter.text(),
                filter.text(),
                filter.text(),
                filter.wholeTree(),
                filter.viewer(),
                limit);
    }

    private static @Nullable String nameOf(@Nullable OrganizationKind kind) {
        return kind == null ? null : kind.name();
    }

    static Organization read(ResultSet row) throws SQLException {
        return new Organization(
                row.getObject("id", UUID.class),
                row.getString("code"),
                readProfile(row),
                row.getObject("parent_id", UUID.class),
                row.getString("path"),
                OrganizationStatus.valueOf(row.getString("status")),
                row.getObject("successor_id", UUID.class),
                new Responsibility(
                        row.getObject("supervisor_id", UUID.class),
                        row.getObject("regulator_id", UUID.class),
                        row.getString("leader_post"),
                        row.getString("section")),
                row.getLong("version"));
    }

    private static OrganizationProfile readProfile(ResultSet row) throws SQLException {
        var riskGrade = row.getString("risk_grade");
        return new OrganizationProfile(
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                AdministrativeLevel.valueOf(row.getString("level")),
                row.getString("division_code"),
                row.getString("credit_code"),
                row.getString("industry"),
                Stream.of((String[]) row.getArray("sectors").getArray())
                        .map(HazardSector::valueOf)
                        .toList(),
                riskGrade == null ? null : RiskGrade.valueOf(riskGrade),
                row.getObject("employees", Integer.class));
    }
}
