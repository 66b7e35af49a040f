package cn.anlan.campaign.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs SQL on the connection of the current transaction. Parameters are positional; a [SqlArray] is passed as an
/// array.
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return withStatement(sql, parameters, statement -> {
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        });
    }

    public <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /// @return how many rows were touched
    public int update(String sql, @Nullable Object... parameters) {
        return withStatement(sql, parameters, PreparedStatement::executeUpdate);
    }

    private <T> T withStatement(String sql, @Nullable Object[] parameters, StatementUse<T> use) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return use.apply(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof SqlArray array) {
                statement.setArray(i + 1, connection.createArrayOf(array.type(), array.values()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    /// Reads the row that the result set stands on.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface StatementUse<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
