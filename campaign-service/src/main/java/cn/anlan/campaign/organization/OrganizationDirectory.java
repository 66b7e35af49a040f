package cn.anlan.campaign.organization;

import cn.anlan.access.Actor;
import cn.anlan.access.Role;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
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

    /// An organisation that may be changed there, if it is one.
    public Optional<Organization> findManaged(UUID id, ManagedTree managed) {
        return find(id).filter(organization -> managed.covers(organization.path()));
    }

    /// @throws ProblemException `not-found` for what may not be changed there
    public Organization requireManaged(UUID id, ManagedTree managed) {
        return findManaged(id, managed).orElseThrow(ProblemException::notFound);
    }

    /// What hangs directly below an organisation and is not closed.
    public List<Organization> activeUnits(UUID parentId) {
        return database.query(
                "select " + COLUMNS + " from organization_node where parent_id = ? and status = 'ACTIVE' order by code",
                OrganizationDirectory::read,
                parentId);
    }

    public boolean hasActiveUnits(UUID parentId) {
        return database.queryOne(
                        "select 1 from organization_node where parent_id = ? and status = 'ACTIVE' limit 1",
                        row -> true,
                        parentId)
                .isPresent();
    }

    /// What somebody may change who acts for this organisation: its seat and all below.
    ///
    /// @param organizationId nothing for those who run the installation
    public ManagedTree managedBy(@Nullable UUID organizationId) {
        if (organizationId == null) {
            return ManagedTree.whole();
        }
        // An organisation that nobody knows has nothing below it.
        return new ManagedTree(
                seatOf(organizationId).map(Organization::path).orElseGet(() -> Organization.label(organizationId)));
    }

    /// What the actor may change.
    public ManagedTree managedBy(Actor actor) {
        return managedBy(actor.has(Role.PLATFORM_ADMIN) ? null : actor.organizationId());
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
