package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organization.ManagedTree;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.Responsibility;
import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the rows of a file stand in the tree: finds every row its parent, path and references, or a reason to refuse
/// it.
///
/// A refused row takes down the rows that hang below it.
final class TreePlan {

    private final Map<String, ImportRow> rows = new LinkedHashMap<>();
    private final Map<String, Organization> existing;
    private final Map<UUID, Organization> existingById;
    private final Map<String, ImportRow> knownRowsByLabel = new HashMap<>();
    private final ManagedTree scope;
    private final Map<String, Optional<Organization>> placed = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    /// @param existing the organisations whose codes the rows mention, by code
    /// @param existingById those whose ids the rows claim
    TreePlan(Map<String, Organization> existing, Map<UUID, Organization> existingById, ManagedTree scope) {
        this.existing = existing;
        this.existingById = existingById;
        this.scope = scope;
    }

    void place(List<ImportRow> candidates) {
        var ids = new HashMap<UUID, String>();
        for (var row : candidates) {
            if (rows.putIfAbsent(row.code(), row) != null) {
                errors.add(RowError.of(row.line(), Column.CODE, RowFault.DUPLICATE));
            } else if (ids.putIfAbsent(idOf(row), row.code()) != null) {
                errors.add(RowError.of(row.line(), Column.ID, RowFault.DUPLICATE));
                rows.remove(row.code());
            }
        }
        for (var row : rows.values()) {
            var known = existing.get(row.code());
            if (known != null) {
                knownRowsByLabel.put(Organization.label(known.id()), row);
            }
        }
        rows.keySet().forEach(this::placeWithAncestors);
        dropUnknownReferences();
    }

    /// Parents before what hangs below them.
    List<Organization> accepted() {
        return placed.values().stream().flatMap(Optional::stream).toList();
    }

    /// How many of the accepted are not so already.
    int changed() {
        return (int) accepted().stream()
                .filter(organization -> !organization.equals(existing.get(organization.code())))
                .count();
    }

    List<RowError> errors() {
        return errors;
    }

    /// Walks up first, so that a chain of a hundred thousand rows needs no deep recursion.
    private void placeWithAncestors(String code) {
        var chain = new LinkedHashMap<String, ImportRow>();
        for (var row = rows.get(code); row != null && !placed.containsKey(row.code()); row = rowAbove(row)) {
            if (chain.putIfAbsent(row.code(), row) != null) {
                chain.values().forEach(member -> refuse(member, Column.PARENT_CODE, RowFault.CYCLE));
                return;
            }
        }
        var fromTheTop = new ArrayList<>(chain.values());
        for (var row : fromTheTop.reversed()) {
            placeOne(row);
        }
    }

    /// The row on which the place of this one depends: its parent's, or that of the nearest body above the parent which
    /// the file may move.
    private @Nullable ImportRow rowAbove(ImportRow row) {
        if (row.parentCode() == null) {
            return null;
        }
        var parentRow = rows.get(row.parentCode());
        var parent = existing.get(row.parentCode());
        return parentRow != null || parent == null ? parentRow : anchorOf(parent);
    }

    private @Nullable ImportRow anchorOf(Organization parent) {
        var labels = parent.path().split("\\.");
        for (int i = labels.length - 1; i >= 0; i--) {
            var row = knownRowsByLabel.get(labels[i]);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private void placeOne(ImportRow row) {
        var known = existing.get(row.code());
        var id = idOf(row);
        if (known != null && row.id() != null && !known.id().equals(row.id())) {
            refuse(row, Column.ID, RowFault.ID_MISMATCH);
            return;
        }
        var holderOfId = existingById.get(id);
        if (holderOfId != null && !holderOfId.code().equals(row.code())) {
            refuse(row, Column.ID, RowFault.ID_TAKEN);
            return;
        }
        if (known != null && !scope.covers(known.path())) {
            refuse(row, Column.CODE, RowFault.OUT_OF_SCOPE);
        } else if (known != null && known.status() == OrganizationStatus.CLOSED) {
            refuse(row, Column.CODE, RowFault.ORGANIZATION_CLOSED);
        } else if (row.parentCode() == null) {
            placeRoot(row, id, known);
        } else {
            placeBelow(row.parentCode(), row, id, known);
        }
    }

    private void placeBelow(String parentCode, ImportRow row, UUID id, @Nullable Organization known) {
        var above = rowAbove(row);
        var parent = existing.get(parentCode);
        if (above != null && isRefused(above.code())) {
            refuse(row, Column.PARENT_CODE, RowFault.PARENT_REFUSED);
        } else if (parent == null && above == null) {
            refuse(row, Column.PARENT_CODE, RowFault.UNKNOWN_PARENT);
        } else if (parent != null && parent.status() == OrganizationStatus.CLOSED) {
            refuse(row, Column.PARENT_CODE, RowFault.PARENT_CLOSED);
        } else if (parent != null && !scope.covers(parent.path()) && !staysUnder(known, parent)) {
            refuse(row, Column.PARENT_CODE, RowFault.UNKNOWN_PARENT);
        } else {
            placeAt(parentPath(parentCode, above), row, id, known);
        }
    }

    private void placeAt(Place parent, ImportRow row, UUID id, @Nullable Organization known) {
        if (depthOf(parent.path()) >= Organization.DEEPEST) {
            refuse(row, Column.PARENT_CODE, RowFault.TOO_DEEP);
        } else {
            accept(row, id, known, parent);
        }
    }

    /// Where the parent stands after the import: it may hang below a body that the file moves.
    private Place parentPath(String parentCode, @Nullable ImportRow above) {
        if (above == null) {
            var parent = Objects.requireNonNull(existing.get(parentCode));
            return new Place(parent.id(), parent.path());
        }
        var anchor = placed.getOrDefault(above.code(), Optional.empty()).orElseThrow();
        if (above.code().equals(parentCode)) {
            return new Place(anchor.id(), anchor.path());
        }
        var parent = Objects.requireNonNull(existing.get(parentCode));
        var label = Organization.label(anchor.id());
        var below = parent.path().substring(parent.path().indexOf(label) + label.length());
        return new Place(parent.id(), anchor.path() + below);
    }

    private void placeRoot(ImportRow row, UUID id, @Nullable Organization known) {
        if (scope.isWhole() || known != null && known.parentId() == null) {
            accept(row, id, known, null);
        } else {
            refuse(row, Column.PARENT_CODE, RowFault.PARENT_REQUIRED);
        }
    }

    private void accept(ImportRow row, UUID id, @Nullable Organization known, @Nullable Place parent) {
        var label = Organization.label(id);
        placed.put(
                row.code(),
                Optional.of(new Organization(
                        id,
                        row.code(),
                        known == null ? row.profile() : row.profileAfter(known.profile()),
                        parent == null ? null : parent.id(),
                        parent == null ? label : parent.path() + "." + label,
                        OrganizationStatus.ACTIVE,
                        null,
                        responsibility(row, known == null ? Responsibility.UNASSIGNED : known.responsibility()),
                        known == null ? 0 : known.version())));
    }

    private Responsibility responsibility(ImportRow row, Responsibility known) {
        return new Responsibility(
                row.gives(Column.SUPERVISOR_CODE) ? referenced(row.supervisorCode()) : known.supervisorId(),
                row.gives(Column.REGULATOR_CODE) ? referenced(row.regulatorCode()) : known.regulatorId(),
                row.gives(Column.LEADER_POST) ? row.leaderPost() : known.leaderPost(),
                row.gives(Column.SECTION) ? row.section() : known.section());
    }

    private void refuse(ImportRow row, Column column, RowFault fault) {
        placed.put(row.code(), Optional.empty());
        errors.add(RowError.of(row.line(), column, fault));
    }

    /// References may point anywhere in the file, so they are judged when every row has its place. A row without its
    /// reference is refused, and with it all that stands on it, until what is left stands by itself.
    private void dropUnknownReferences() {
        boolean refusedOne;
        do {
            refusedOne = false;
            for (var row : rows.values()) {
                if (!isRefused(row.code())) {
                    refusedOne |= refuseIfItsGroundIsGone(row);
                }
            }
        } while (refusedOne);
    }

    private boolean refuseIfItsGroundIsGone(ImportRow row) {
        if (isUnknown(row.supervisorCode())) {
            refuse(row, Column.SUPERVISOR_CODE, RowFault.UNKNOWN_SUPERVISOR);
            return true;
        }
        if (isUnknown(row.regulatorCode())) {
            refuse(row, Column.REGULATOR_CODE, RowFault.UNKNOWN_REGULATOR);
            return true;
        }
        var above = rowAbove(row);
        if (above != null && isRefused(above.code())) {
            refuse(row, Column.PARENT_CODE, RowFault.PARENT_REFUSED);
            return true;
        }
        return false;
    }

    private boolean isRefused(String code) {
        var place = placed.get(code);
        return place != null && place.isEmpty();
    }

    private boolean isUnknown(@Nullable String code) {
        if (code == null || placed.getOrDefault(code, Optional.empty()).isPresent()) {
            return false;
        }
        var known = existing.get(code);
        return known == null || known.status() == OrganizationStatus.CLOSED;
    }

    private @Nullable UUID referenced(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var row = rows.get(code);
        if (row != null) {
            return idOf(row);
        }
        var known = existing.get(code);
        return known == null ? null : known.id();
    }

    /// The id of an organisation that is first known by its code alone.
    static UUID defaultId(String code) {
        return Ids.named("organization:" + code);
    }

    private UUID idOf(ImportRow row) {
        var known = existing.get(row.code());
        if (row.id() != null) {
            return row.id();
        }
        return known == null ? defaultId(row.code()) : known.id();
    }

    private static boolean staysUnder(@Nullable Organization known, Organization parent) {
        return known != null && Objects.equals(known.parentId(), parent.id());
    }

    private static long depthOf(String path) {
        return path.chars().filter(c -> c == '.').count() + 1;
    }

    /// Where a parent stands.
    private record Place(UUID id, String path) {}
}
