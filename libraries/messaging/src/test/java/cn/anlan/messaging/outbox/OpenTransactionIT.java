package cn.anlan.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.messaging.Enrolments;
import cn.anlan.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a relay may read while transactions are open. Nothing that commits late may be skipped or overtaken.
class OpenTransactionIT {

    private final UUID enrolment = Ids.next();

    private OutboxSchema outbox;
    private RelaySession session;
    private SettledHorizon horizon;

    @BeforeEach
    void openSession() throws Exception {
        outbox = OutboxSchema.create("open_transaction");
        session = RelaySession.open(outbox.dataSource());
        horizon = new SettledHorizon(session.cursor());
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void shouldNotSkipATransactionThatCommitsAfterLaterOnes() throws Exception {
        try (Connection slow = outbox.connect()) {
            OutboxSchema.append(slow, event(1));
            outbox.commit(List.of(event(2), event(3)));

            assertThat(versionsReadable()).isEmpty();

            slow.commit();
        }
        assertThat(versionsReadable()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldPassATransactionThatRollsBack() throws Exception {
        try (Connection failing = outbox.connect()) {
            OutboxSchema.append(failing, event(1));
            outbox.commit(List.of(event(2)));
            assertThat(versionsReadable()).isEmpty();

            failing.rollback();
        }
        assertThat(versionsReadable()).containsExactly(2L);
    }

    @Test
    void shouldNotWaitForATransactionThatHasNotWrittenToTheOutbox() throws Exception {
        try (Connection unrelated = outbox.connect();
                Statement statement = unrelated.createStatement()) {
            statement.execute("select pg_current_xact_id()");
            outbox.commit(List.of(event(1)));

            assertThat(versionsReadable()).containsExactly(1L);
        }
    }

    @Test
    void shouldNotWaitForATransactionThatReadsTheOutbox() throws Exception {
        try (Connection reader = outbox.connect();
                Statement statement = reader.createStatement()) {
            statement.execute("select count(*) from outbox");
            outbox.commit(List.of(event(1)));

            assertThat(versionsReadable()).containsExactly(1L);
        }
    }

    /// The trap of a bound on transaction ids: the one with the lower id commits the later change.
    @Test
    void shouldKeepTheOrderOfChangesWhenTransactionIdsAreInAnother() throws Exception {
        try (Connection second = outbox.connect();
                Connection bystander = outbox.connect();
                Connection first = outbox.connect()) {
            for (Connection connection : List.of(second, bystander, first)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_current_xact_id()");
                }
            }
            OutboxSchema.append(first, event(1));
            first.commit();
            OutboxSchema.append(second, event(2));
            second.commit();

            assertThat(versionsReadable()).containsExactly(1L, 2L);
        }
    }

    @Test
    void shouldWaitForTheRowsBeforeASavepointThatWasRolledBackTo() throws Exception {
        try (Connection slow = outbox.connect()) {
            OutboxSchema.append(slow, event(1));
            Savepoint savepoint = slow.setSavepoint();
            OutboxSchema.append(slow, event(2));
            slow.rollback(savepoint);
            outbox.commit(List.of(event(3)));
            assertThat(versionsReadable()).isEmpty();

            slow.commit();
        }
        assertThat(versionsReadable()).containsExactly(1L, 3L);
    }

    /// What a relay would send now.
    private List<Long> versionsReadable() throws Exception {
        session.look(horizon, 0);
        return session.read(0, horizon.settled(), 100).records().stream()
                .map(record -> new String(
                        record.headers().lastHeader("ce_aggregateversion").value(), StandardCharsets.UTF_8))
                .map(Long::valueOf)
                .toList();
    }

    private Event<EnrolmentChanged> event(long version) {
        return TestEvents.of(EventTypes.ENROLMENT_CHANGED, enrolment, version, Enrolments.enrolled(enrolment));
    }
}
