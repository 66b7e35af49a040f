package cn.anlan.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/// The statements with which the service takes one report in, for a peer that does nothing else. What they carry
/// is what the service itself has just written. `:k` stands for a random number, from which the ids are made:
/// ascending by time, as the service's are.
final class IntakeStatements {

    private static final String ID =
            "(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || lpad(to_hex(:k::bigint), 20, '0'))::uuid";

    private IntakeStatements() {}

    static List<String> sampledFrom(Connection connection) throws SQLException {
        String report = "select tracking_number, secret_hash, description, address from hazard_report limit 1";
        return List.of(
                "select pg_try_advisory_xact_lock(:k::bigint)",
                "select request_digest, answer from idempotency_record where key_digest = sha256(int8send(:k::bigint))",
                """
                select office.id from unnest(array['500108','500100','500000']) with ordinality as division (code, distance)
                 cross join lateral (
                   select office.id from organization_node seat join organization_node office
                       on office.kind = 'COMMITTEE_OFFICE' and office.status = 'ACTIVE'
                      and (office.id = seat.id or office.parent_id = seat.id
                           or office.parent_id in (select committee.id from organization_node committee
                                                    where committee.parent_id = seat.id and committee.kind = 'COMMITTEE'))
                    where seat.division_code = division.code and seat.status = 'ACTIVE'
                      and seat.kind in ('COMMITTEE', 'GOVERNMENT', 'COMMITTEE_OFFICE')
                    order by nlevel(office.path) - nlevel(seat.path), nlevel(office.path), office.code
                    limit 1) office
                 order by division.distance""",
                """
                insert into hazard_report (id, version, tracking_number, secret_hash, category, description, division_code,
                    address, latitude, longitude, datum, wgs84_latitude, wgs84_longitude, accuracy_metres, channel, urgency,
                    named, reporter_safe, reported_unit, organization_id, state, transfers, reported_at)
                values (%s, 0, 'AL260101-' || :k::bigint, %s, 'GAS', %s, '500108', %s, 29.52, 106.56, 'GCJ02', 29.523,
                    106.556, 15, 'PUBLIC', 'URGENT', false, true, null, '%s', 'SUBMITTED', 0, now())""".formatted(
                                ID,
                                text(connection, report, 2),
                                text(connection, report, 3),
                                text(connection, report, 4),
                                HazardDistrict.OFFICE),
                "insert into hazard_origin (report_id, day, digest, kept_at) values (" + ID
                        + ", current_date, sha256(int8send(:k::bigint)), now())",
                "insert into hazard_step (report_id, number, step, state, taken_at) values (" + ID
                        + ", 0, 'SUBMIT', 'SUBMITTED', now())",
                event(connection, "anlan.hazard"),
                """
                insert into hazard_commitment (id, version, report_id, tracking_number, kind, organization_id, due_at, state,
                    started_on, days, day_count)
                values (uuidv7(), 0, %s, 'AL260101-' || :k::bigint, 'HAZARD_ACCEPTANCE', '%s', now(), 'OPEN',
                    current_date, 5, 'WORKING')""".formatted(ID, HazardDistrict.OFFICE),
                event(connection, "anlan.commitment"),
                """
                insert into audit_entry (actor, organization_id, action, subject_type, subject_id, detail)
                values ('system', null, 'hazard.submit', 'hazard-report', %s, '{}'::json)""".formatted(ID),
                "insert into idempotency_record (key_digest, request_digest, answer) values (sha256(int8send(:k::bigint)), "
                        + text(connection, "select request_digest from idempotency_record limit 1", 1) + "::bytea, "
                        + text(connection, "select answer from idempotency_record limit 1", 1) + "::bytea)");
    }

    private static String event(Connection connection, String topic) throws SQLException {
        String row = "select headers, data from outbox where topic = '" + topic + "' limit 1";
        return "insert into outbox (topic, key, headers, data) values ('" + topic + "', " + ID + "::text, "
                + text(connection, row, 1) + "::json, " + text(connection, row, 2) + ")";
    }

    /// As a literal without colons, which the peer would take for variables.
    private static String text(Connection connection, String query, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            Object value = row.getObject(column);
            String plain =
                    value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : row.getString(column);
            return "E'" + plain.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3A") + "'";
        }
    }
}
