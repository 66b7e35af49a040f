package cn.anlan.campaign.organization;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.events.EventTypes;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.Outbox;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes the tree by whole sets, and publishes every organisation whose state became another.
@ApplicationScoped
public class OrganizationTree {

    /// Bounds the memory that rows and events take while they are written.
    private static final int ROWS_AT_ONCE = 1_000;

    /// Names the tree among the advisory locks of this database.
    public static final long LOCK = 0x6f7267_74726565L;

    private final Database database;
    private final OrganizationDirectory directory;
    private final OrganizationHistory history;
    private final EventFactory events;
    private final Outbox outbox;
    private final Event<OrganizationsChanged> organizationsChanged;
    private final Clock clock;

    OrganizationTree(
            Database database,
            OrganizationDirectory directory,
            OrganizationHistory history,
            EventFactory events,
            Outbox outbox,
            Event<OrganizationsChanged> organizationsChanged,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.history = history;
        this.events = events;
        this.outbox = outbox;
        this.organizationsChanged = organizationsChanged;
        this.clock = clock;
    }

    /// Keeps everybody else from changing the tree until the transaction ends: what is looked up from here on stays so,
    /// and two moves that are each right cannot close a circle together.
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        database.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /// Stores the organisations as they are given, new ones and known ones. What lies below a moved one moves with it.
    ///
    /// @param organizations with their paths, without two of one id, parents before what hangs below them; their
    ///     versions are ignored
    /// @return how many of them were added or changed
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(Collection<Organization> organizations) {
        return store(organizations, LocalDate.now(clock), stored -> {});
    }

    /// As [#store(Collection)], with effect from a day of the past.
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(Collection<Organization> organizations, LocalDate effectiveOn) {
        return store(organizations, effectiveOn, stored -> {});
    }

    /// As [#store(Collection)].
    ///
    /// @param progress is told how many of the organisations are stored, again and again
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(Collection<Organization> organizations, IntConsumer progress) {
        return store(organizations, LocalDate.now(clock), progress);
    }

    /// Gives a successor, or nobody, whatever an organisation supervises and regulates. Nobody answers for himself.
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassign(UUID from, @Nullable UUID to, LocalDate effectiveOn) {
        var changed = database.query("""
                update organization_node
                set supervisor_id = case when supervisor_id = ? then nullif(?::uuid, id) else supervisor_id end,
                    regulator_id = case when regulator_id = ? then nullif(?::uuid, id) else regulator_id end,
                    version = version + 1
                where supervisor_id = ? or regulator_id = ?
                returning id
                """, row -> row.getObject("id", UUID.class), from, to, from, to, from, from);
        announce(changed, effectiveOn);
        organizationsChanged.fire(new OrganizationsChanged(Set.copyOf(changed)));
    }

    private int store(Collection<Organization> organizations, LocalDate effectiveOn, IntConsumer progress) {
        lock();
        var all = List.copyOf(organizations);
        Set<UUID> changed = new LinkedHashSet<>();
        List<UUID> moved = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            var batch = all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE));
            moved.addAll(moved(batch));
            var stored = upsert(batch);
            announce(stored, effectiveOn);
            changed.addAll(stored);
            progress.accept(from + batch.size());
        }
        int stored = changed.size();
        if (!moved.isEmpty()) {
            refuseCycles(moved);
            changed.addAll(moveDescendants(moved, effectiveOn));
            refuseDepth(changed);
        }
        organizationsChanged.fire(new OrganizationsChanged(changed));
        return stored;
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

    /// The last word against circles, whatever the caller has checked.
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

    /// Makes the paths below follow their parents' again, one level of the tree with each pass.
    private Set<UUID> moveDescendants(List<UUID> moved, LocalDate effectiveOn) {
        Set<UUID> changed = new LinkedHashSet<>();
        var level = moved;
        while (!level.isEmpty()) {
            level = database.query("""
                    update organization_node child
                    set path = parent.path || replace(child.id::text, '-', '')::ltree, version = child.version + 1
                    from organization_node parent
                    where child.parent_id = any (?)
                      and parent.id = child.parent_id
                      and child.path <> parent.path || replace(child.id::text, '-', '')::ltree
                    returning child.id
                    """, row -> row.getObject("id", UUID.class), SqlArray.of("uuid", level, id -> id));
            announce(level, effectiveOn);
            changed.addAll(level);
        }
        return changed;
    }

    private void refuseDepth(Set<UUID> changed) {
        var tooDeep = database.queryOne(
                "select id from organization_node where id = any (?) and nlevel(path) > ? limit 1",
                row -> row.getObject("id", UUID.class),
                SqlArray.of("uuid", changed, id -> id),
                Organization.DEEPEST);
        if (tooDeep.isPresent()) {
            throw ProblemException.of(CampaignProblem.ORGANIZATION_TOO_DEEP);
        }
    }

    private void announce(List<UUID> changed, LocalDate effectiveOn) {
        for (int from = 0; from < changed.size(); from += ROWS_AT_ONCE) {
            var batch = changed.subList(from, Math.min(changed.size(), from + ROWS_AT_ONCE));
            history.record(batch, effectiveOn);
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
