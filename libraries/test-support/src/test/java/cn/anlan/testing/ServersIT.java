package cn.anlan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class ServersIT {

    @Test
    void shouldKeepItsRowsOverARestartOfPostgres() throws SQLException {
        execute("create table kept (word text)");
        execute("insert into kept values ('安澜')");

        TestPostgres.stop();
        assertThatThrownBy(TestPostgres::connect).isInstanceOf(SQLException.class);
        TestPostgres.start();

        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select word from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("安澜");
        }
    }

    @Test
    void shouldKeepItsTopicsOverARestartOfKafka() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }

        TestKafka.stop();
        TestKafka.start();

        try (Admin admin = admin()) {
            assertThat(admin.describeTopics(List.of("kept"))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS)
                            .get("kept")
                            .partitions())
                    .hasSize(3);
        }
    }

    private static Admin admin() {
        return Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
