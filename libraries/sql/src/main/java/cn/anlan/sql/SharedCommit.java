package cn.anlan.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/// Commits the writes of many callers together. Each commit waits for the disk, and each statement for a
/// journey: those who come while one group is on its way make up the next, and share both.
///
/// A group is written or refused as one. When it is refused, each of its members is tried alone, so that
/// nobody suffers from what another wrote.
@Singleton
class SharedCommit {

    /// Bounds what is in memory and on its way at once.
    private static final int LARGEST_GROUP = 64;

    private final AgroalDataSource database;
    private final Queue<Member> waiting = new ArrayDeque<>();

    /// Whether a group is on its way, while which the next one grows: two at once were measured to be slower.
    /// Guarded by `waiting`.
    private boolean isCommitting;

    SharedCommit(AgroalDataSource database) {
        this.database = database;
    }

    /// @param refusal completed when the outcome is known, empty when the writes are durable
    private record Member(List<Write> writes, CompletableFuture<Optional<RuntimeException>> refusal) {

        List<String> statements() {
            return writes.stream().map(Write::statement).toList();
        }
    }

    /// Returns once the writes are durable. The caller should hold no connection: as many as there are could
    /// be waiting here for the one that is needed.
    ///
    /// @throws DuplicateKeyException when a row with the same key is there
    /// @throws DatabaseException when it refuses one of them otherwise, or does not say what became of them
    void commit(List<Write> writes) {
        var member = new Member(writes, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(member);
            if (!isCommitting) {
                isCommitting = true;
                // A thread that no transaction is bound to, so that its connection is enlisted nowhere.
                Thread.ofVirtual().name("shared-commit").start(this::commitGroups);
            }
        }
        member.refusal.join().ifPresent(refusal -> {
            throw refusal;
        });
    }

    private void commitGroups() {
        for (List<Member> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            commitGroup(group);
        }
    }

    /// Those who wait with the same statements, so that each statement is sent once for all of them. Nobody when none
    /// waits: then the next who comes begins anew.
    private List<Member> nextGroup() {
        synchronized (waiting) {
            List<Member> group = new ArrayList<>();
            while (!waiting.isEmpty()
                    && group.size() < LARGEST_GROUP
                    && (group.isEmpty()
                            || group.getFirst()
                                    .statements()
                                    .equals(waiting.element().statements()))) {
                group.add(waiting.remove());
            }
            isCommitting = !group.isEmpty();
            return group;
        }
    }

    private void commitGroup(List<Member> group) {
        Optional<RuntimeException> refusal = attempt(group);
        // Where the database does not answer at all, nobody is made to wait for each of the others.
        if (group.size() > 1 && refusal.filter(Refusals::isOfAStatement).isPresent()) {
            group.forEach(member -> member.refusal.complete(attempt(List.of(member))));
        } else {
            group.forEach(member -> member.refusal.complete(refusal));
        }
    }

    private Optional<RuntimeException> attempt(List<Member> group) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, group);
                connection.commit();
                return Optional.empty();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            return Optional.of(Refusals.of(failure));
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError failure) {
            // Whoever waits is told in any case.
            return Optional.of(new IllegalStateException(failure));
        }
    }

    private static void write(Connection connection, List<Member> group) throws SQLException {
        List<String> statements = group.getFirst().statements();
        for (int i = 0; i < statements.size(); i++) {
            try (PreparedStatement statement = connection.prepareStatement(statements.get(i))) {
                for (Member member : group) {
                    Database.bind(statement, member.writes().get(i).parameters(), 1);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}
