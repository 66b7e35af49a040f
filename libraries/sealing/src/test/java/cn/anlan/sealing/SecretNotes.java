package cn.anlan.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/// Notes that are sealed, several for each owner.
@ApplicationScoped
class SecretNotes implements SealedColumns {

    static final String OLD_KEY = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
    static final String LOST_KEY = "//////////////////////////////////////////8=";
    static final SealedColumn COLUMN = SealedColumn.of("secret_note", "owner_id", "sealed", id -> "secret-note:" + id)
            .indexedBy("hash", "note", text -> text.toLowerCase(Locale.ROOT));

    private final DataSource dataSource;
    private final List<ColumnResealed> told = new ArrayList<>();

    SecretNotes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(COLUMN);
    }

    void onResealed(@Observes ColumnResealed event) {
        told.add(event);
    }

    List<ColumnResealed> told() {
        return told;
    }

    /// Writes a note for each of two places of an owner.
    void write(String key, UUID ownerId, String text) throws SQLException {
        var sealer = Sealer.with(List.of(key));
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into secret_note (owner_id, position, sealed, hash) values (?, ?, ?, 'old')
                        on conflict (owner_id, position) do update set sealed = excluded.sealed, hash = excluded.hash
                        """)) {
            for (int position = 0; position < 2; position++) {
                insert.setObject(1, ownerId);
                insert.setInt(2, position);
                insert.setBytes(3, sealer.seal("secret-note:" + ownerId, text + position));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<byte[]> of(UUID ownerId, String column) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select " + column + " from secret_note where owner_id = ? order by position")) {
            query.setObject(1, ownerId);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<byte[]>();
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
                return found;
            }
        }
    }

    void clear() throws SQLException {
        told.clear();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate secret_note, sealing_pass");
        }
    }
}
