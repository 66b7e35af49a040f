package cn.anlan.campaign.organizationimport;

import cn.anlan.access.Actor;
import cn.anlan.access.Role;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationTree;
import cn.anlan.events.Ids;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings a file of organisations into the tree. The same file a second time changes nothing.
@ApplicationScoped
class ImportOrganizations {

    private final OrganizationDirectory directory;
    private final OrganizationTree tree;
    private final OrganizationImports imports;
    private final AuditLog audit;
    private final Clock clock;

    ImportOrganizations(
            OrganizationDirectory directory,
            OrganizationTree tree,
            OrganizationImports imports,
            AuditLog audit,
            Clock clock) {
        this.directory = directory;
        this.tree = tree;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    OrganizationImport run(String csv, ImportMode mode, boolean dryRun, Actor actor) {
        var file = OrganizationCsv.read(csv);
        var plan = plan(file.rows(), scopeOf(actor));
        var errors = Stream.concat(file.errors().stream(), plan.errors().stream())
                .sorted(Comparator.comparingInt(RowError::line))
                .toList();
        var state = mode == ImportMode.ALL_OR_NOTHING && !errors.isEmpty() || isUnreadable(file)
                ? ImportState.REFUSED
                : ImportState.COMPLETED;
        var accepted = plan.accepted();
        int changed = state == ImportState.COMPLETED && !dryRun ? tree.store(accepted) : 0;
        var result = new OrganizationImport(
                Ids.next(),
                mode,
                dryRun,
                state,
                file.total(),
                state == ImportState.COMPLETED ? accepted.size() : 0,
                file.total() - accepted.size(),
                changed,
                errors);
        imports.add(result, actor.subject(), OffsetDateTime.now(clock));
        if (!dryRun) {
            audit.record(
                    "organization.import",
                    "organization-import",
                    result.id(),
                    Map.of("state", state, "total", result.total(), "changed", changed));
        }
        return result;
    }

    private TreePlan plan(List<ImportRow> rows, ImportScope scope) {
        var byCode = index(directory.findByCodes(mentionedCodes(rows)), Organization::code);
        var byId = index(directory.findAll(claimedIds(rows)), Organization::id);
        var plan = new TreePlan(byCode, byId, scope);
        plan.place(rows);
        return plan;
    }

    private ImportScope scopeOf(Actor actor) {
        if (actor.has(Role.PLATFORM_ADMIN)) {
            return ImportScope.wholeTree();
        }
        var organizationId = actor.organizationId();
        if (organizationId == null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        // An organisation that nobody knows has nothing below it.
        return new ImportScope(directory
                .seatOf(organizationId)
                .map(Organization::path)
                .orElseGet(() -> Organization.label(organizationId)));
    }

    /// A broken header or quotation leaves rows that nobody has looked at.
    private static boolean isUnreadable(OrganizationCsv file) {
        return file.errors().stream().anyMatch(error -> error.line() == 1 || error.fault() == RowFault.MALFORMED_CSV);
    }

    private static Collection<String> mentionedCodes(List<ImportRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.code(), row.parentCode(), row.supervisorCode(), row.regulatorCode()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Collection<UUID> claimedIds(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> row.id() == null ? TreePlan.defaultId(row.code()) : row.id())
                .collect(Collectors.toSet());
    }

    private static <K> Map<K, Organization> index(
            Collection<Organization> organizations, Function<Organization, K> key) {
        return organizations.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
