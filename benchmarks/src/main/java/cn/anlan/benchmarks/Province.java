package cn.anlan.benchmarks;

import cn.anlan.china.code.Division;
import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.Divisions;
import cn.anlan.events.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All 44,703 divisions of the bundled edition as the governments of one tree, below a committee with its office. More
/// than a province; as many bodies as a large one has.
final class Province {

    static final UUID COMMITTEE = Ids.named("organization:benchmark");
    static final UUID OFFICE = Ids.named("organization:benchmark-office");

    private static final String INSERT = """
            insert into organization_node (id, path, parent_id, code, name, kind, level, division_code, status, version)
            values (?, ?::ltree, ?, ?, ?, ?, ?, ?, 'ACTIVE', 1)
            """;

    private Province() {}

    static void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            add(insert, COMMITTEE, label(COMMITTEE), null, "benchmark", "安全生产委员会", "COMMITTEE", "NONE", null);
            String officePath = label(COMMITTEE) + "." + label(OFFICE);
            add(insert, OFFICE, officePath, COMMITTEE, "benchmark-office", "安委办", "COMMITTEE_OFFICE", "NONE", null);
            insert.executeBatch();
            Map<String, String> paths = new HashMap<>();
            for (Division division : Divisions.bundled().all()) {
                String code = division.code().value();
                String parent =
                        division.code().parent().map(DivisionCode::value).orElse("");
                UUID id = Ids.named("organization:" + code);
                String path = paths.getOrDefault(parent, label(COMMITTEE)) + "." + label(id);
                paths.put(code, path);
                UUID parentId = paths.containsKey(parent) ? Ids.named("organization:" + parent) : COMMITTEE;
                add(
                        insert,
                        id,
                        path,
                        parentId,
                        code,
                        division.name(),
                        "GOVERNMENT",
                        division.level().name(),
                        code);
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static void add(
            PreparedStatement insert,
            UUID id,
            String path,
            @Nullable UUID parent,
            String code,
            String name,
            String kind,
            String level,
            @Nullable String division)
            throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, path);
        insert.setObject(3, parent);
        insert.setString(4, code);
        insert.setString(5, name);
        insert.setString(6, kind);
        insert.setString(7, level);
        insert.setString(8, division);
        insert.addBatch();
    }

    private static String label(UUID id) {
        return id.toString().replace("-", "");
    }
}
