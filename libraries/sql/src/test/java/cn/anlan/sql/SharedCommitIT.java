package cn.anlan.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class SharedCommitIT {

    private static final int CALLERS = 200;
    private static final String PARENT = "insert into parent (id) values (?)";
    private static final String CHILD = "insert into child (parent_id, text) values (?, ?)";

    @Inject
    JointWrites writes;

    @BeforeAll
    static void makeTables() throws SQLException {
        execute("create table parent (id uuid constraint parent_pk primary key)");
        execute("create table child (parent_id uuid not null references parent, text text not null,"
                + " number bigint generated always as identity)");
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate parent, child");
    }

    @Test
    void shouldCommitWhatManyCallersWriteInFewerTransactions() throws Exception {
        List<UUID> ids = ids();

        assertThat(commitAtOnce(ids)).containsOnly("written");

        assertThat(number("select count(*) from parent")).isEqualTo(CALLERS);
        assertThat(number("select count(*) from child")).isEqualTo(2 * CALLERS);
        assertThat(number("select count(distinct xmin::text) from child")).isLessThan(CALLERS);
    }

    @Test
    void shouldKeepTheOrderOfEachCallersWrites() throws Exception {
        List<UUID> ids = ids();

        commitAtOnce(ids);

        assertThat(number("""
                select count(*) from child later join child earlier using (parent_id)
                where later.text = 'second' and earlier.text = 'first' and later.number > earlier.number
                """)).isEqualTo(CALLERS);
    }

    @Test
    void shouldRefuseOneWithoutHarmToTheOthers() throws Exception {
        List<UUID> ids = ids();
        UUID twice = ids.getFirst();
        ids.set(7, twice);
        ids.set(70, twice);
        ids.set(199, null);

        List<String> outcomes = commitAtOnce(ids);

        assertThat(outcomes).filteredOn("written"::equals).hasSize(CALLERS - 3);
        assertThat(outcomes).filteredOn("taken: parent_pk"::equals).hasSize(2);
        assertThat(outcomes.get(199)).isEqualTo("refused");
        assertThat(number("select count(*) from parent")).isEqualTo(CALLERS - 3);
        assertThat(number("select count(*) from child")).isEqualTo(2 * (CALLERS - 3));
    }

    @Test
    void shouldServeCallersWithOtherStatementsAtTheSameTime() throws Exception {
        UUID parent = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> writes.write(PARENT, parent));

        inParallel(IntStream.range(0, CALLERS)
                .<Runnable>mapToObj(i -> i % 2 == 0
                        ? () -> writes.write(PARENT, UUID.randomUUID())
                        : () -> writes.write(CHILD, parent, "odd"))
                .toList());

        assertThat(number("select count(*) from parent")).isEqualTo(1 + CALLERS / 2);
        assertThat(number("select count(*) from child")).isEqualTo(CALLERS / 2);
    }

    @Test
    void shouldHaveCommittedEvenIfTheTransactionEndsBadly() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    writes.gather();
                    writes.write(PARENT, UUID.randomUUID());
                    writes.commitShared();
                    throw new IllegalStateException("too late");
                }));

        assertThat(number("select count(*) from parent")).isEqualTo(1);
    }

    private static List<UUID> ids() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }

    private List<String> commitAtOnce(List<UUID> ids) throws Exception {
        return inParallel(ids.stream()
                .<Runnable>map(id -> () -> {
                    writes.write(PARENT, id);
                    writes.write(CHILD, id, "first");
                    writes.write(CHILD, id, "second");
                })
                .toList());
    }

    private List<String> inParallel(List<Runnable> callers) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = new ArrayList<>();
            for (Runnable caller : callers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return outcome(caller);
                }));
            }
            start.countDown();
            for (Future<String> outcome : running) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private String outcome(Runnable caller) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                writes.gather();
                caller.run();
                writes.commitShared();
            });
            return "written";
        } catch (DuplicateKeyException taken) {
            return "taken: " + taken.constraint();
        } catch (DatabaseException refused) {
            return "refused";
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
