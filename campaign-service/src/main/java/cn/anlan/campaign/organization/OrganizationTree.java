package cn.anlan.campaign.organization;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.sql.Database;
import cn.anlan.campaign.sql.SqlArray;
import cn.anlan.events.EventTypes;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes the tree by whole sets, and publishes every organisation whose state became another.
@ApplicationScoped
public class OrganizationTree {

    /// Bounds the memory that events take while they are written.
    private static final int EVENTS_AT_ONCE = 1_000;

    private final Database database;
    private final OrganizationDirectory directory;
    private final EventFactory events;
    private final Outbox outbox;
    private final Event<OrganizationsChanged> organizationsChanged;

    OrganizationTree(
            Database database,
            OrganizationDirectory directory,
            EventFactory events,
            Outbox outbox,
            Event<OrganizationsChanged> organizationsChanged) {
        this.database = database;
        this.directory = directory;
        this.events = events;
        this.outbox = outbox;
        this.organizationsChanged = organizationsChanged;
    }

    /// Stores the organisations as they are given, new ones and known ones. What lies below a moved one moves with it.
    ///
    /// @param organizations with their paths and without two of one id; versions are ignored
    /// @return how many of them were added or changed
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(Collection<Organization> organizations) {
        var moved = moved(organizations);
        var stored = upsert(organizations);
        Set<UUID> changed = new LinkedHashSet<>(stored);
        if (!moved.isEmpty()) {
            refuseCycles(moved);
            changed.addAll(moveDescendants());
        }
        publish(List.copyOf(changed));
        organizationsChanged.fire(new OrganizationsChanged(changed));
        return stored.size();
    }

    private List<UUID> moved(Collection<Organization> organizations) {
        return database.query(
                """
                select node.id
                from unnest(?, ?) as wanted (id, path)
                join organization_node node on node.id = wanted.id
                where node.path <> wanted.path::ltree
                """,
                row -> row.getObject("id", UUID.class),
                SqlArray.of("uuid", organizations, Organization::id),
                SqlArray.of("text", organizations, Organization::path));
    }

    private List<UUID> upsert(Collection<Organization> organizations) {
        return database.query(
                """
                insert into organization_node as node
                    (id, path, parent_id, code, name, kind, level, division_code, credit_code, industry, sectors,
                     risk_grade, employees, status, successor_id, supervisor_id, regulator_id, leader_post, section,
                     version)
                select id, path::ltree, parent_id, code, name, kind, level, division_code, credit_code, industry,
                       string_to_array(sectors, ';'), risk_grade, employees, status, successor_id,
                       supervisor_id, regulator_id, leader_post, section, 1
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as wanted (id, path, parent_id, code, name, kind, level, division_code, credit_code, industry,
                               sectors, risk_grade, employees, status, successor_id, supervisor_id, regulator_id,
                               leader_post, section)
                order by path
                on conflict (id) do update set
                    path = excluded.path, parent_id = excluded.parent_id, code = excluded.code, name = excluded.name,
                    kind = excluded.kind, level = excluded.level, division_code = excluded.division_code,
                    credit_code = excluded.credit_code, industry = excluded.industry, sectors = excluded.sectors,
                    risk_grade = excluded.risk_grade, employees = excluded.employees, status = excluded.status,
                    successor_id = excluded.successor_id, supervisor_id = excluded.supervisor_id,
                    regulator_id = excluded.regulator_id, leader_post = excluded.leader_post,
                    section = excluded.section,
                    version = node.version + 1
                where (node.path, node.parent_id, node.code, node.name, node.kind, node.level, node.division_code,
                       node.credit_code, node.industry, node.sectors, node.risk_grade, node.employees, node.status,
                       node.successor_id, node.supervisor_id, node.regulator_id, node.leader_post, node.section)
                    is distinct from
                      (excluded.path, excluded.parent_id, excluded.code, excluded.name, excluded.kind, excluded.level,
                       excluded.division_code, excluded.credit_code, excluded.industry, excluded.sectors,
                       excluded.risk_grade, excluded.employees, excluded.status, excluded.successor_id,
                       excluded.supervisor_id, excluded.regulator_id, excluded.leader_post, excluded.section)
                returning id
                """,
                row -> row.getObject("id", UUID.class),
                SqlArray.of("uuid", organizations, Organization::id),
                SqlArray.of("text", organizations, Organization::path),
                SqlArray.of("uuid", organizations, Organization::parentId),
                SqlArray.of("text", organizations, Organization::code),
                profiles("text", organizations, OrganizationProfile::name),
                profiles("text", organizations, profile -> profile.kind().name()),
                profiles("text", organizations, profile -> profile.level().name()),
                profiles("text", organizations, OrganizationProfile::divisionCode),
                profiles("text", organizations, OrganizationProfile::creditCode),
                profiles("text", organizations, OrganizationProfile::industry),
                profiles("text", organizations, OrganizationTree::sectors),
                profiles("text", organizations, OrganizationTree::riskGrade),
                profiles("int4", organizations, OrganizationProfile::employees),
                SqlArray.of(
                        "text",
                        organizations,
                        organization -> organization.status().name()),
                SqlArray.of("uuid", organizations, Organization::successorId),
                responsibilities("uuid", organizations, Responsibility::supervisorId),
                responsibilities("uuid", organizations, Responsibility::regulatorId),
                responsibilities("text", organizations, Responsibility::leaderPost),
                responsibilities("text", organizations, Responsibility::section));
    }

    private static SqlArray profiles(
            String type,
            Collection<Organization> organizations,
            Function<OrganizationProfile, ? extends @Nullable Object> value) {
        return SqlArray.of(type, organizations, organization -> value.apply(organization.profile()));
    }

    private static SqlArray responsibilities(
            String type,
            Collection<Organization> organizations,
            Function<Responsibility, ? extends @Nullable Object> value) {
        return SqlArray.of(type, organizations, organization -> value.apply(organization.responsibility()));
    }

    private static String sectors(OrganizationProfile profile) {
        return profile.sectors().stream().map(HazardSector::name).collect(Collectors.joining(";"));
    }

    private static @Nullable String riskGrade(OrganizationProfile profile) {
        return profile.riskGrade() == null ? null : profile.riskGrade().name();
    }

    /// Two moves that are each right can close a circle together.
    private void refuseCycles(List<UUID> moved) {
        var circle =
                database.queryOne("""
                with recursive upwards (id, parent_id) as (
                    select id, parent_id from organization_node where id = any (?)
                    union all
                    select parent.id, parent.parent_id
                    from upwards
                    join organization_node parent on parent.id = upwards.parent_id
                ) cycle id set closed using visited
                select id from upwards where closed limit 1
                """, row -> row.getObject("id", UUID.class), SqlArray.of("uuid", moved, id -> id));
        if (circle.isPresent()) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_CYCLE);
        }
    }

    /// Makes every path follow its parent's again, one level of the tree with each pass.
    private Set<UUID> moveDescendants() {
        Set<UUID> changed = new LinkedHashSet<>();
        List<UUID> level;
        do {
            level = database.query("""
                    update organization_node child
                    set path = parent.path || replace(child.id::text, '-', '')::ltree, version = child.version + 1
                    from organization_node parent
                    where parent.id = child.parent_id
                      and child.path <> parent.path || replace(child.id::text, '-', '')::ltree
                    returning child.id
                    """, row -> row.getObject("id", UUID.class));
            changed.addAll(level);
        } while (!level.isEmpty());
        return changed;
    }

    private void publish(List<UUID> changed) {
        for (int from = 0; from < changed.size(); from += EVENTS_AT_ONCE) {
            var batch = changed.subList(from, Math.min(changed.size(), from + EVENTS_AT_ONCE));
            outbox.appendAll(directory.findAll(batch).stream()
                    .map(organization -> events.of(
                            EventTypes.ORGANIZATION_CHANGED,
                            organization.id(),
                            organization.version(),
                            OrganizationEvents.changed(organization)))
                    .toList());
        }
    }
}
