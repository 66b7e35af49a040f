package cn.anlan.access.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ways to falsify the audit log, for someone who owns the database. Each changes a log of [#ENTRIES] sealed entries at
/// random, for certain.
enum Tampering {
    ANOTHER_ACTOR("update audit_entry set actor = actor || chr(97 + %2$d %% 26) where number = %1$d"),
    ANOTHER_ACTION("update audit_entry set action = overlay(action placing '%2$d' from 1) where number = %1$d"),
    ANOTHER_SUBJECT("update audit_entry set subject_id = gen_random_uuid() where number = %1$d"),
    ANOTHER_SUBJECT_TYPE("update audit_entry set subject_type = upper(subject_type) where number = %1$d"),
    ANOTHER_ORGANISATION("update audit_entry set organization_id = gen_random_uuid() where number = %1$d"),
    SOME_OR_NO_ORGANISATION("""
            update audit_entry
            set organization_id = case when organization_id is null then gen_random_uuid() end where number = %1$d
            """),
    ANOTHER_TIME(
            "update audit_entry set recorded_at = recorded_at + interval '1 microsecond' * %2$d where number = %1$d"),
    ANOTHER_DETAIL("update audit_entry set detail = json_build_object('n', 1000 + %2$d) where number = %1$d"),
    A_SPACE_IN_THE_DETAIL("update audit_entry set detail = (detail::text || ' ')::json where number = %1$d"),
    TEXT_MOVED_BETWEEN_FIELDS("""
            update audit_entry set actor = actor || left(action, 1), action = substr(action, 2) where number = %1$d
            """),
    ENTRIES_EXCHANGED("""
            update audit_entry e set recorded_at = o.recorded_at, actor = o.actor, organization_id = o.organization_id,
                   action = o.action, subject_type = o.subject_type, subject_id = o.subject_id, detail = o.detail
            from audit_entry o
            where (e.number, o.number) in ((%1$d, %3$d), (%3$d, %1$d))
            """),
    ENTRY_RENUMBERED("""
            insert into audit_entry overriding system value
            select number + 100000, recorded_at, actor, organization_id, action, subject_type, subject_id, detail
            from audit_entry where number = %1$d;
            update audit_seal set entry = entry + 100000 where entry = %1$d;
            delete from audit_entry where number = %1$d
            """),
    ENTRY_DELETED("delete from audit_entry where number = %1$d"),
    ENTRY_AND_SEAL_DELETED("delete from audit_entry where number = %1$d; delete from audit_seal where entry = %1$d"),
    GAP_CLOSED("""
            delete from audit_entry where number = %1$d;
            create temporary table closed on commit drop as
                select row_number() over (order by position) position, entry, sealed_at, hash
                from audit_seal where entry <> %1$d;
            delete from audit_seal;
            insert into audit_seal select position, entry, sealed_at, hash from closed;
            update audit_head set position = position - 1
            """),
    SEAL_DELETED("delete from audit_seal where entry = %1$d"),
    SEAL_AND_PLACE_IN_THE_QUEUE_LOST("delete from audit_seal where entry >= %1$d"),
    SEALED_AT_ANOTHER_TIME(
            "update audit_seal set sealed_at = sealed_at - interval '1 microsecond' * %2$d where entry = %1$d"),
    BIT_OF_A_HASH_FLIPPED("""
            update audit_seal set hash = set_bit(hash, %2$d %% 256, 1 - get_bit(hash, %2$d %% 256)) where entry = %1$d
            """),
    HASH_COPIED("update audit_seal set hash = (select hash from audit_seal where entry = %3$d) where entry = %1$d"),
    POSITION_CHANGED("update audit_seal set position = position + 100000 where entry = %1$d"),
    SEALS_EXCHANGED("""
            create temporary table exchanged on commit drop as select * from audit_seal where entry in (%1$d, %3$d);
            delete from audit_seal where entry in (%1$d, %3$d);
            insert into audit_seal (position, entry, sealed_at, hash)
            select a.position, b.entry, a.sealed_at, a.hash from exchanged a join exchanged b on a.entry <> b.entry
            """),
    END_CUT_OFF("delete from audit_entry where number >= %1$d; delete from audit_seal where entry >= %1$d"),
    EVERYTHING_DELETED("delete from audit_entry; delete from audit_seal"),
    ENTRY_SLIPPED_IN("""
            insert into audit_entry (actor, action, subject_type, subject_id, detail)
            values ('user-%2$d', 'act-1', 'finding', gen_random_uuid(), '{}')
            """),
    ENTRY_AND_SEAL_SLIPPED_IN("""
            insert into audit_entry (actor, action, subject_type, subject_id, detail)
            values ('user-%2$d', 'act-1', 'finding', gen_random_uuid(), '{}');
            insert into audit_seal (position, entry, sealed_at, hash)
            select position + 1, (select max(number) from audit_entry), now(), sha256('forged %2$d') from audit_head;
            update audit_head set position = position + 1, hash = sha256('forged %2$d')
            """),
    ENTRY_REPEATED("""
            insert into audit_entry (recorded_at, actor, organization_id, action, subject_type, subject_id, detail)
            select recorded_at, actor, organization_id, action, subject_type, subject_id, detail
            from audit_entry where number = %1$d;
            insert into audit_seal (position, entry, sealed_at, hash)
            select (select position + 1 from audit_head), (select max(number) from audit_entry), sealed_at, hash
            from audit_seal where entry = %1$d;
            update audit_head
            set position = position + 1, hash = (select hash from audit_seal where entry = %1$d)
            """),
    HEAD_MOVED("update audit_head set position = position + %2$d"),
    HEAD_HASH_CHANGED("update audit_head set hash = sha256('head %2$d')"),
    HEAD_DELETED("delete from audit_head"),
    /// The cunning ones: consistent in themselves, so only a head that was published earlier tells.
    END_CUT_OFF_WITH_ITS_HEAD("""
            delete from audit_entry where number >= %1$d; delete from audit_seal where entry >= %1$d;
            update audit_head set
                position = coalesce((select max(position) from audit_seal), 0),
                hash = coalesce((select hash from audit_seal order by position desc limit 1),
                                decode(repeat('00', 32), 'hex'))
            """) {
        @Override
        boolean needsPublishedHead() {
            return true;
        }
    },
    CHAIN_WRITTEN_ANEW("update audit_entry set actor = actor || 'x' where number = %1$d") {
        @Override
        void apply(Connection connection, long first, Random random) throws SQLException {
            super.apply(connection, first, random);
            writeAnew(connection);
        }

        @Override
        boolean needsPublishedHead() {
            return true;
        }
    };

    static final int ENTRIES = 40;

    private final String sql;

    Tampering(String sql) {
        this.sql = sql;
    }

    boolean needsPublishedHead() {
        return false;
    }

    /// @param first the number of the log's first entry; the others follow without gaps
    void apply(Connection connection, long first, Random random) throws SQLException {
        int one = random.nextInt(ENTRIES);
        int other = (one + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES;
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(first + one, 1 + random.nextInt(9), first + other));
        }
    }

    private static void writeAnew(Connection connection) throws SQLException {
        AuditHead head = AuditHead.GENESIS;
        Instant sealedAt = Instant.parse("2026-06-01T04:00:00Z");
        List<AuditEntry> entries = entries(connection);
        try (var update = connection.prepareStatement(
                        "update audit_seal set hash = ?, sealed_at = '2026-06-01T04:00:00Z' where entry = ?");
                var end = connection.prepareStatement("update audit_head set hash = ?")) {
            for (AuditEntry entry : entries) {
                head = AuditSeal.after(head, entry, sealedAt).head();
                update.setBytes(1, head.hashBytes());
                update.setLong(2, entry.number());
                update.addBatch();
            }
            update.executeBatch();
            end.setBytes(1, head.hashBytes());
            end.executeUpdate();
        }
    }

    private static List<AuditEntry> entries(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select " + AuditEntry.COLUMNS + " from audit_entry e order by number")) {
            var entries = new ArrayList<AuditEntry>();
            while (rows.next()) {
                entries.add(AuditEntry.at(rows, 1));
            }
            return entries;
        }
    }
}
