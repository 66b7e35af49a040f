package cn.anlan.hazard;

import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A province of a test's own with cities and counties, of which some have no committee office, and some one that was
/// closed. Written into the service's replica of the tree, as so many events would.
///
/// @param open the open offices by division
record Province(String code, List<String> divisions, Map<String, UUID> open) {

    static Province grown(String code, Random random) throws SQLException {
        String province = code.substring(0, 2);
        List<String> divisions = Stream.concat(
                        Stream.of(code),
                        Stream.of("0100", "0102", "0103", "0104", "0200", "0202", "0203", "0204")
                                .map(province::concat))
                .toList();
        Province grown = new Province(code, divisions, new LinkedHashMap<>());
        Map<String, UUID> seats = new LinkedHashMap<>();
        for (String division : divisions) {
            UUID above = seats.get(above(division));
            UUID seat = node(path(seats, above(division)), above, "GOVERNMENT", division, true);
            seats.put(division, seat);
            boolean certain = division.equals(code) || division.equals(grown.county());
            if (certain || random.nextInt(4) > 0) {
                grown.founds(seats, division, certain || random.nextInt(3) > 0);
            }
        }
        return grown;
    }

    /// A county that has an office of its own.
    String county() {
        return code.substring(0, 2) + "0102";
    }

    UUID nearestOfficeTo(String division) {
        UUID own = open.get(division);
        return own == null ? nearestOfficeTo(above(division)) : own;
    }

    void closeOffice(String division) throws SQLException {
        close(open.remove(division));
    }

    /// Of the province's office, who sees them all.
    String dispatcher() {
        return TestTokens.of(open.get(code), "hazard-dispatcher");
    }

    static void close(UUID unit) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement update =
                        connection.prepareStatement("update organization_node set status = 'CLOSED' where id = ?")) {
            update.setObject(1, unit);
            update.executeUpdate();
        }
    }

    private void founds(Map<String, UUID> seats, String division, boolean active) throws SQLException {
        UUID office = node(path(seats, division), seats.get(division), "COMMITTEE_OFFICE", null, active);
        if (active) {
            open.put(division, office);
        }
    }

    private static String above(String division) {
        return division.endsWith("00") ? division.substring(0, 2) + "0000" : division.substring(0, 4) + "00";
    }

    private static String path(Map<String, UUID> seats, String division) {
        UUID seat = seats.get(division);
        if (seat == null) {
            return "";
        }
        return above(division).equals(division) ? label(seat) : path(seats, above(division)) + "." + label(seat);
    }

    private static String label(UUID id) {
        return id.toString().replace("-", "");
    }

    private static UUID node(
            String above, @Nullable UUID parent, String kind, @Nullable String division, boolean active)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = TestPostgres.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into organization_node (id, path, parent_id, code, name, kind, division_code, status, version)
                        values (?, ?::ltree, ?, ?, ?, ?, ?, ?, 1)
                        """)) {
            insert.setObject(1, id);
            insert.setString(2, above.isEmpty() ? label(id) : above + "." + label(id));
            insert.setObject(3, parent);
            insert.setString(4, "code-" + id);
            insert.setString(5, kind);
            insert.setString(6, kind);
            insert.setString(7, division);
            insert.setString(8, active ? "ACTIVE" : "CLOSED");
            insert.executeUpdate();
        }
        return id;
    }
}
