package cn.anlan.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class JointWritesIT {

    private static final String INSERT = "insert into joint (id, text, detail, at) values (?, ?, ?::json, ?)";

    @Inject
    JointWrites writes;

    @BeforeAll
    static void makeTable() throws SQLException {
        execute("create table joint (id uuid constraint joint_pk primary key, text text, detail json, at timestamptz,"
                + " number bigint generated always as identity)");
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate joint");
    }

    @Test
    void shouldLetGatheredWritesWaitAndSendThemInOrder() {
        QuarkusTransaction.requiringNew().run(() -> {
            writes.gather();
            insert(UUID.randomUUID(), "first");
            insert(UUID.randomUUID(), "second");
            writes.write("update joint set text = ? where text = ?", "third", "second");
            assertThat(writes.isGathering()).isTrue();

            writes.send();
        });

        assertThat(texts()).containsExactly("first", "third");
    }

    @Test
    void shouldSendWhatStillWaitsBeforeTheCommit() {
        QuarkusTransaction.requiringNew().run(() -> {
            writes.gather();
            insert(UUID.randomUUID(), null);
        });

        assertThat(texts()).containsExactly((String) null);
    }

    @Test
    void shouldExecuteAtOnceWhereNothingIsGathered() {
        UUID id = UUID.randomUUID();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    insert(id, "first");
                    insert(id, "again");
                    throw new AssertionError("the second was not executed at once");
                }))
                .returns("joint_pk", DuplicateKeyException::constraint);

        assertThat(texts()).isEmpty();
    }

    @Test
    void shouldWriteAllOrNothing() {
        UUID taken = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> insert(taken, "there"));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writes.gather();
                    insert(UUID.randomUUID(), "new");
                    insert(taken, "again");
                    writes.send();
                }));
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writes.gather();
                    insert(UUID.randomUUID(), "new");
                    writes.write("insert into joint (id, detail) values (?, ?::json)", UUID.randomUUID(), "no json");
                    writes.send();
                }));

        assertThat(texts()).containsExactly("there");
    }

    @Test
    void shouldServeTheSameStatementsAgainAndAgain() {
        // After some uses the driver names the prepared statements, and sends them in another way.
        for (int i = 0; i < 12; i++) {
            String text = i % 3 == 0 ? null : "round " + i;
            QuarkusTransaction.requiringNew().run(() -> {
                writes.gather();
                insert(UUID.randomUUID(), text);
                insert(UUID.randomUUID(), text);
            });
        }

        assertThat(texts()).hasSize(24);
    }

    @Test
    void shouldWriteWithinATransactionOnly() {
        assertThatIllegalStateException().isThrownBy(() -> insert(UUID.randomUUID(), "outside"));
        assertThatIllegalStateException().isThrownBy(writes::gather);
        assertThat(writes.isGathering()).isFalse();
    }

    private void insert(UUID id, String text) {
        writes.write(INSERT, id, text, "{}", OffsetDateTime.parse("2026-11-25T09:00:00+08:00"));
    }

    private static List<String> texts() {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from joint order by number")) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
