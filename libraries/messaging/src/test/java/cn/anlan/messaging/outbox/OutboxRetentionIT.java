package cn.anlan.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRetentionIT {

    private OutboxSchema outbox;
    private String today;
    private String yesterday;
    private String twoDaysAgo;

    @BeforeEach
    void createOutbox() throws Exception {
        outbox = OutboxSchema.create("outbox_retention");
        today = partition(0);
        yesterday = partition(-1);
        twoDaysAgo = partition(-2);
    }

    @Test
    void shouldDropWhatWasRelayedTwoDaysAgoAndKeepTheRest() throws Exception {
        insertDaysAgo(2);
        insertDaysAgo(1);
        insertDaysAgo(0);
        relayed(3);

        OutboxRetention.truncateRelayed(outbox.dataSource());

        assertThat(outbox.count(twoDaysAgo)).isZero();
        assertThat(outbox.count(yesterday)).isOne();
        assertThat(outbox.count(today)).isOne();
    }

    @Test
    void shouldKeepWhatIsNotRelayedHoweverOld() throws Exception {
        insertDaysAgo(2);
        insertDaysAgo(2);
        relayed(1);

        OutboxRetention.truncateRelayed(outbox.dataSource());
        assertThat(outbox.count(twoDaysAgo)).isEqualTo(2);

        relayed(2);
        OutboxRetention.truncateRelayed(outbox.dataSource());
        assertThat(outbox.count(twoDaysAgo)).isZero();
    }

    @Test
    void shouldLeaveAPartitionAloneThatATransactionStillWritesTo() throws Exception {
        insertDaysAgo(2);
        relayed(1);
        try (Connection slow = outbox.connect();
                Statement statement = slow.createStatement()) {
            statement.execute(insert(2));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> OutboxRetention.truncateRelayed(outbox.dataSource()))
                    .withMessageContaining("lock timeout");
            slow.commit();
        }
        OutboxRetention.truncateRelayed(outbox.dataSource());

        assertThat(outbox.count(twoDaysAgo)).isEqualTo(2);
    }

    private String partition(int days) throws SQLException {
        return "outbox_" + outbox.number("select (extract(epoch from now())::bigint / 86400 + 4 + " + days + ") % 4");
    }

    private void insertDaysAgo(int days) throws SQLException {
        outbox.execute(insert(days));
    }

    private static String insert(int days) {
        return "insert into outbox (slot, topic, key, headers, data)"
                + " select (extract(epoch from now())::bigint / 86400 + 4 - " + days
                + ") % 4, 'topic', 'key', '{}', ''";
    }

    private void relayed(long seq) throws SQLException {
        outbox.execute("update outbox_cursor set last_seq = " + seq);
    }
}
