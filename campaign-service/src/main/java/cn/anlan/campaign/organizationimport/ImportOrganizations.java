package cn.anlan.campaign.organizationimport;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.campaign.organization.OrganizationTree;
import cn.anlan.campaign.organizationfile.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final RefusedRows refusedRows;
    private final AuditLog audit;

    ImportOrganizations(
            OrganizationDirectory directory,
            OrganizationTree tree,
            OrganizationImports imports,
            RefusedRows refusedRows,
            AuditLog audit) {
        this.directory = directory;
        this.tree = tree;
        this.imports = imports;
        this.refusedRows = refusedRows;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void run(ImportOrder order) {
        var content = imports.content(order.id());
        var file = OrganizationFile.read(order.format(), content);
        imports.progress(order.id(), 0, file.total());
        tree.lock();
        var plan = plan(file.rows(), order);
        var errors = Stream.concat(file.errors().stream(), plan.errors().stream())
                .sorted(Comparator.comparingInt(RowError::line))
                .toList();
        boolean refused = file.unreadable() || order.mode() == ImportMode.ALL_OR_NOTHING && !errors.isEmpty();
        var accepted = plan.accepted();
        int wrong = file.total() - accepted.size();
        if (!refused && !order.dryRun()) {
            tree.store(accepted, stored -> imports.progress(order.id(), wrong + stored, file.total()));
        }
        refusedRows.keep(order.id(), order.format(), content, errors);
        var outcome =
                refused ? new ImportOutcome(0, wrong, 0) : new ImportOutcome(accepted.size(), wrong, plan.changed());
        var state = refused ? ImportState.REFUSED : ImportState.COMPLETED;
        imports.finish(order.id(), state, file.total(), outcome);
        audit.record(
                "organization.import.finish",
                "organization-import",
                order.id(),
                Map.of(
                        "requestedBy",
                        order.requestedBy(),
                        "state",
                        state,
                        "dryRun",
                        order.dryRun(),
                        "changed",
                        outcome.changed()));
    }

    private TreePlan plan(List<ImportRow> rows, ImportOrder order) {
        var byCode = index(directory.findByCodes(mentionedCodes(rows)), Organization::code);
        var byId = index(directory.findAll(claimedIds(rows)), Organization::id);
        var parents = index(directory.findAll(parentsToKeep(rows, byCode)), Organization::id);
        parents.values().forEach(parent -> byCode.putIfAbsent(parent.code(), parent));
        var plan = new TreePlan(byCode, byId, directory.managedBy(order.requestedFor()));
        plan.place(rows.stream()
                .map(row -> parentToKeep(row, byCode)
                        .map(parents::get)
                        .map(parent -> row.withParent(parent.code()))
                        .orElse(row))
                .toList());
        return plan;
    }

    private static Collection<UUID> parentsToKeep(List<ImportRow> rows, Map<String, Organization> byCode) {
        return rows.stream().flatMap(row -> parentToKeep(row, byCode).stream()).collect(Collectors.toSet());
    }

    /// The parent of an organisation about whose parent the file says nothing.
    private static Optional<UUID> parentToKeep(ImportRow row, Map<String, Organization> byCode) {
        return row.gives(Column.PARENT_CODE)
                ? Optional.empty()
                : Optional.ofNullable(byCode.get(row.code())).map(Organization::parentId);
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
        return organizations.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, HashMap::new));
    }
}
