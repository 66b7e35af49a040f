package cn.anlan.web;

import cn.anlan.sql.JointWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Notes {

    private final DataSource database;
    private final JointWrites writes;

    Notes(DataSource database, JointWrites writes) {
        this.database = database;
        this.writes = writes;
    }

    UUID gather(String text) {
        UUID id = UUID.randomUUID();
        writes.gather();
        writes.write("insert into note (id, text) values (?, ?)", id, text);
        return id;
    }

    UUID add(String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into note (id, text) values (uuidv7(), ?) returning id")) {
            statement.setString(1, text);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getObject(1, UUID.class);
            }
        }
    }

    void put(UUID id, String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into note (id, text, title) values (?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setString(2, text);
            statement.setString(3, text);
            statement.executeUpdate();
        }
    }

    public long count(String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from note where text = ?")) {
            statement.setString(1, text);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    List<NoteResource.Note> withText(String text, @Nullable UUID after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select id, text from note
                         where text = ? and (cast(? as uuid) is null or id > cast(? as uuid))
                         order by id limit ?
                        """)) {
            statement.setString(1, text);
            statement.setObject(2, after);
            statement.setObject(3, after);
            statement.setInt(4, limit);
            try (var result = statement.executeQuery()) {
                List<NoteResource.Note> notes = new ArrayList<>();
                while (result.next()) {
                    notes.add(new NoteResource.Note(result.getObject(1, UUID.class), result.getString(2)));
                }
                return notes;
            }
        }
    }
}
