package cn.anlan.sealing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sealed texts in the database that are under another key than the current one.
@Singleton
class SealedTexts {

    private final Sealer sealer;
    private final BlindIndex index;

    SealedTexts(Sealer sealer, BlindIndex index) {
        this.sealer = sealer;
        this.index = index;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Text(UUID ownerId, byte[] sealed) {}

    /// Those of the next owners, all of an owner together.
    ///
    /// @param after the owner after whom to begin; nothing for the first ones
    List<Text> outdated(Connection connection, SealedColumn column, @Nullable UUID after, int limit)
            throws SQLException {
        try (var query =
                connection.prepareStatement("""
                select %1$s, %2$s from %3$s
                where %2$s is not null and substring(%2$s from 1 for ?) <> ? and (?::uuid is null or %1$s > ?::uuid)
                order by %1$s
                fetch first ? rows with ties
                """.formatted(column.ownerId(), column.column(), column.table()))) {
            byte[] current = sealer.head();
            query.setInt(1, current.length);
            query.setBytes(2, current);
            query.setObject(3, after);
            query.setObject(4, after);
            query.setInt(5, limit);
            try (var rows = query.executeQuery()) {
                var texts = new ArrayList<Text>();
                while (rows.next()) {
                    texts.add(new Text(rows.getObject(1, UUID.class), rows.getBytes(2)));
                }
                return texts;
            }
        }
    }

    /// Seals texts anew, each only if it still stands as it was read: whoever wrote it meanwhile is right.
    ///
    /// @return how many could not be opened, and are left as they are
    int reseal(Connection connection, SealedColumn column, List<Text> texts) throws SQLException {
        int broken = 0;
        var hashes = column.index();
        try (var update = connection.prepareStatement("update %s set %s = ?%s where %s = ? and %s = ?"
                .formatted(
                        column.table(),
                        column.column(),
                        hashes == null ? "" : ", " + hashes.column() + " = ?",
                        column.ownerId(),
                        column.column()))) {
            for (var text : texts) {
                try {
                    var owner = column.owner().apply(text.ownerId());
                    var clear = sealer.open(owner, text.sealed());
                    int at = 1;
                    update.setBytes(at++, sealer.seal(owner, clear));
                    if (hashes != null) {
                        update.setBytes(
                                at++, index.of(hashes.field(), hashes.form().apply(clear)));
                    }
                    update.setObject(at++, text.ownerId());
                    update.setBytes(at, text.sealed());
                    update.addBatch();
                } catch (BrokenSealException unreadable) {
                    broken++;
                }
            }
            update.executeBatch();
        }
        return broken;
    }
}
