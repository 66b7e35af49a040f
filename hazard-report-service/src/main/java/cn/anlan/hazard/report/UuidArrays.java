package cn.anlan.hazard.report;

import java.util.Arrays;
import java.util.UUID;

/// Ids in one column, of which there are few and only ever more.
final class UuidArrays {

    private UuidArrays() {}

    static UUID[] appended(UUID[] ids, UUID id) {
        UUID[] longer = Arrays.copyOf(ids, ids.length + 1);
        longer[ids.length] = id;
        return longer;
    }

    static boolean contains(UUID[] ids, UUID id) {
        return Arrays.asList(ids).contains(id);
    }
}
