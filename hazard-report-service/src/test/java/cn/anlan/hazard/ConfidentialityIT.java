package cn.anlan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.Event;
import cn.anlan.events.EventJson;
import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class ConfidentialityIT {

    private static final String NAME = "吹哨人甲";
    private static final String PHONE = "13912345678";
    private static final String WORDS = "canary-我是该厂职工";

    private static District district;

    @BeforeAll
    static void found() {
        district = District.founded("500107");
    }

    @Test
    void shouldShowTheReporterAndHisWordsNowhere() throws SQLException {
        try (CapturedLog log = new CapturedLog();
                EventProbe<HazardChanged> hazards = EventProbe.of(EventTypes.HAZARD_CHANGED);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            Citizen citizen = reportWithContact();
            UUID report = handledToTheEnd(citizen);

            hazards.await(report, data -> data.state() == HazardState.UNSUBSTANTIATED);
            List<Event<?>> published = new ArrayList<>(hazards.eventsOf(report));
            commitments.await(event -> event.data().subjectId().equals(report));
            published.addAll(commitments.eventsOf(commitments
                    .await(event -> event.data().subjectId().equals(report))
                    .aggregateId()));
            assertThat(published)
                    .extracting(EventJson::write)
                    .noneMatch(json -> json.contains(NAME) || json.contains(PHONE) || json.contains("canary"));
            assertThat(tablesThatHold(NAME)).isEmpty();
            assertThat(tablesThatHold(PHONE)).isEmpty();
            assertThat(tablesThatHold(citizen.secret())).isEmpty();
            assertThat(tablesThatHold(citizen.secret().replace("-", ""))).isEmpty();
            assertThat(tablesThatHold("canary")).containsExactly("hazard_report");
            assertThat(log.lines())
                    .noneMatch(line -> line.contains(NAME) || line.contains(PHONE) || line.contains("canary"))
                    .noneMatch(line -> line.contains(citizen.secret()));
        }
    }

    @Test
    void shouldNotShowTheReporterToThoseWhoHandleTheReport() {
        Citizen citizen = reportWithContact();
        UUID report = Staff.findsReport(district.dispatcher(), citizen);

        String shown = new Staff(district.dispatcher(), report).looks().asString();

        assertThat(shown).contains("\"contactLeft\":true").doesNotContain(NAME).doesNotContain(PHONE);
        assertThat(citizen.looks().asString())
                .doesNotContain(NAME)
                .doesNotContain(PHONE)
                .doesNotContain("canary");
    }

    private static Citizen reportWithContact() {
        Map<String, Object> tip = new HashMap<>(Citizen.tip("500107"));
        tip.put("description", WORDS);
        tip.put("contact", Map.of("name", NAME, "phone", PHONE));
        return Citizen.holding(Citizen.submits(tip));
    }

    private static UUID handledToTheEnd(Citizen citizen) {
        UUID report = Staff.findsReport(district.dispatcher(), citizen);
        Staff dispatcher = new Staff(district.dispatcher(), report);
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        new Staff(district.gasInspector(), report)
                .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场未见异常"))
                .then()
                .statusCode(200);
        return report;
    }

    /// In clear, or as the bytes of a binary column.
    private static List<String> tablesThatHold(String canary) throws SQLException {
        String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        List<String> holders = new ArrayList<>();
        try (Connection connection = TestPostgres.connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%')"
                                .formatted(table, canary, hex))) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holders.add(table);
                    }
                }
            }
        }
        return holders;
    }
}
