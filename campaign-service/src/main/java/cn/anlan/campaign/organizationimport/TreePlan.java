package cn.anlan.campaign.organizationimport;

import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.Responsibility;
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

    /// Far more levels than there are, and few enough that paths stay short.
    private static final int DEEPEST = 32;

    private final Map<String, ImportRow> rows = new LinkedHashMap<>();
    private final Map<String, Organization> existing;
    private final Map<UUID, Organization> existingById;
    private final ImportScope scope;
    private final Map<String, Optional<Organization>> placed = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    /// @param existing the organisations whose codes the rows mention, by code
    /// @param existingById those whose ids the rows claim
    TreePlan(Map<String, Organization> existing, Map<UUID, Organization> existingById, ImportScope scope) {
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
        rows.keySet().forEach(this::placeWithAncestors);
        dropUnknownReferences();
    }

    List<Organization> accepted() {
        return placed.values().stream().flatMap(Optional::stream).toList();
    }

    List<RowError> errors() {
        return errors;
    }

    /// Walks up first, so that a chain of a hundred thousand rows needs no deep recursion.
    private void placeWithAncestors(String code) {
        var chain = new LinkedHashMap<String, ImportRow>();
        for (var row = rows.get(code); row != null && !placed.containsKey(row.code()); ) {
            if (chain.putIfAbsent(row.code(), row) != null) {
                chain.values().forEach(member -> refuse(member, Column.PARENT_CODE, RowFault.CYCLE));
                return;
            }
            row = row.parentCode() == null ? null : rows.get(row.parentCode());
        }
        var fromTheTop = new ArrayList<>(chain.values());
        for (var row : fromTheTop.reversed()) {
            placeOne(row);
        }
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
            return;
        }
        if (row.parentCode() == null) {
            placeRoot(row, id, known);
            return;
        }
        if (isRefused(row.parentCode())) {
            refuse(row, Column.PARENT_CODE, RowFault.PARENT_REFUSED);
            return;
        }
        var parent = placed.getOrDefault(row.parentCode(), Optional.empty())
                .or(() -> Optional.ofNullable(existing.get(row.parentCode())));
        if (parent.isEmpty()) {
            refuse(row, Column.PARENT_CODE, RowFault.UNKNOWN_PARENT);
        } else if (!scope.covers(parent.get().path()) && !staysUnder(known, parent.get())) {
            refuse(row, Column.PARENT_CODE, RowFault.UNKNOWN_PARENT);
        } else if (known != null && isWithin(parent.get().path(), known.path())) {
            refuse(row, Column.PARENT_CODE, RowFault.CYCLE);
        } else if (depthOf(parent.get().path()) >= DEEPEST) {
            refuse(row, Column.PARENT_CODE, RowFault.TOO_DEEP);
        } else {
            accept(row, id, parent.get());
        }
    }

    private void placeRoot(ImportRow row, UUID id, @Nullable Organization known) {
        if (scope.isWholeTree() || known != null && known.parentId() == null) {
            accept(row, id, null);
        } else {
            refuse(row, Column.PARENT_CODE, RowFault.PARENT_REQUIRED);
        }
    }

    private void accept(ImportRow row, UUID id, @Nullable Organization parent) {
        var label = Organization.label(id);
        placed.put(
                row.code(),
                Optional.of(new Organization(
                        id,
                        row.code(),
                        row.profile(),
                        parent == null ? null : parent.id(),
                        parent == null ? label : parent.path() + "." + label,
                        OrganizationStatus.ACTIVE,
                        null,
                        new Responsibility(
                                referenced(row.supervisorCode()),
                                referenced(row.regulatorCode()),
                                row.leaderPost(),
                                row.section()),
                        0)));
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
        if (row.parentCode() != null && isRefused(row.parentCode())) {
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
        return code != null && placed.getOrDefault(code, Optional.empty()).isEmpty() && !existing.containsKey(code);
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

    private static boolean isWithin(String path, String ancestor) {
        return path.equals(ancestor) || path.startsWith(ancestor + ".");
    }
}
