package cn.anlan.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs SQL on the connection of the current transaction, or on its own where there is none.
///
/// Parameters are positional: what the driver takes for a column, enums by their name, arrays of ids, texts,
/// bytes or truths, and a [SqlArray] where the type of an array's elements must be said.
@Singleton
public final class Database {

    /// Reads the row that the result set stands on.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    /// For a second data source; the usual one's is a bean.
    public Database(DataSource source) {
        this.source = source;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    /// The first row, if there is any.
    public <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /// Whether the query finds a row.
    public boolean exists(String sql, @Nullable Object... parameters) {
        return queryOne(sql, row -> true, parameters).isPresent();
    }

    /// @return how many rows were touched
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters, 1);
        return statement;
    }

    /// @param position of the first of them
    /// @return the position after the last
    static int bind(PreparedStatement statement, @Nullable Object[] parameters, int position) throws SQLException {
        for (Object parameter : parameters) {
            statement.setObject(position++, parameter(statement.getConnection(), parameter));
        }
        return position;
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object parameter) throws SQLException {
        return switch (parameter) {
            case SqlArray array -> connection.createArrayOf(array.type(), array.values());
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case byte[][] bytes -> connection.createArrayOf("bytea", bytes);
            case Boolean[] truths -> connection.createArrayOf("bool", truths);
            case Enum<?> constant -> constant.name();
            case null, default -> parameter;
        };
    }
}
