package cn.anlan.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Port;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.demo.Demo;
import cn.anlan.standalone.demo.HazardStory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Thirty hazard reports by every channel, as `./anlan demo hazard` plays them, and what they leave in the audit log.
@ExtendWith(RunningSuite.class)
class HazardStoryIT {

    @Test
    void everyReportShouldComeToItsEnd(Suite suite, PlayedStory story) throws Exception {
        assertThat(story.toItsEnd()).isTrue();

        assertThat(Demo.play(suite, (running, transcript) -> new HazardStory(running, transcript).steps()))
                .isTrue();

        assertThat(unsealed(suite))
                .containsExactly(
                        "unsealing.request by 1",
                        "unsealing.approve by 2",
                        "unsealing.look by 1",
                        "unsealing.end by 2");
    }

    /// Told by the log itself: there is no door to it.
    private static List<String> unsealed(Suite suite) throws SQLException {
        String database = "jdbc:postgresql://127.0.0.1:%d/hazard_report"
                .formatted(suite.ports().at(Port.POSTGRES));
        String steps = """
                select action || ' by ' || dense_rank() over (order by first) from (
                    select number, action, min(number) over (partition by actor) as first
                      from audit_entry where subject_type = 'unsealing') step
                 order by number
                """;
        List<String> told = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(database, "hazard_report", suite.secret("postgres.hazard_report"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(steps)) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        }
        return told;
    }
}
