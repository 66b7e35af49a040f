package cn.anlan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.leadership.TestLeaders;
import cn.anlan.sealing.Sealer;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Personal data that was sealed before the key was replaced goes under the new one, and reads as before.
@QuarkusTest
@WithPlatform
class ResealingIT {

    /// The second one of this service's configuration for tests.
    private static final Sealer OLD = Sealer.with(List.of("Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA="));

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void launchTheDistrictsCampaign() {
        TestClock.moveTo("2022-03-01T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2022-03-01");
    }

    @Test
    void shouldSealPhonesOfRostersUnderTheNewKey() throws SQLException {
        var roster = TestDistrict.as(district.street(), "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "people": [
                          {"post": "LIAISON_OFFICER", "name": "乙某某", "jobTitle": "科长", "phone": "0551-0000222"}]}
                        """.formatted(campaign, district.street()))
                .post("/v1/rosters");
        roster.then().statusCode(201);
        var entry = roster.jsonPath().getUUID("people[0].id");
        putUnderTheOldKey("roster_entry", "sealed_phone", entry, "roster-entry:" + entry + ":phone", "0551-0000222");
        putUnderTheOldKey("roster_entry", "sealed_name", entry, "roster-entry:" + entry + ":name", "乙某某");

        awaitNewKey("roster_entry", "sealed_phone", entry);
        awaitNewKey("roster_entry", "sealed_name", entry);

        TestDistrict.as(district.street(), "liaison-officer")
                .body("{}")
                .post("/v1/rosters/" + roster.jsonPath().getString("id") + "/reveal")
                .then()
                .body("people[0].name", equalTo("乙某某"))
                .body("people[0].phone", equalTo("0551-0000222"));
        district.asOfficer()
                .body("{\"phone\": \"05510000222\"}")
                .post("/v1/rosters/find-by-phone")
                .then()
                .body("items.id", equalTo(List.of(entry.toString())));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(audits("roster_entry.sealed_phone")).isPositive());
    }

    @Test
    void shouldSealNamesInRecordsAndPostsUnderTheNewKey() throws SQLException {
        var leaders = new TestLeaders(district.street());
        var person = leaders.appointsNew(leaders.opens("PARTY_HEAD", "党工委书记", "2020-05-01"), "甲某某", "2020-05-01");
        var record = TestDistrict.as(district.street(), "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "LECTURE", "heldOn": "2022-03-01",
                         "place": "会议室", "counterKey": "PARTY_HEAD", "participants": 46, "people": {"lecturer": "甲某某",
                         "participants": []}}
                        """.formatted(campaign, district.street()))
                .post("/v1/activity-records");
        record.then().statusCode(201);
        var id = record.jsonPath().getUUID("id");
        putUnderTheOldKey("leadership_person", "sealed_name", person, "leadership-person:" + person, "甲某某");
        putUnderTheOldKey(
                "activity_record",
                "sealed_people",
                id,
                "activity-record:" + id,
                "{\"lecturer\":\"甲某某\",\"participants\":[]}");

        awaitNewKey("leadership_person", "sealed_name", person);
        awaitNewKey("activity_record", "sealed_people", id);

        TestDistrict.as(district.street(), "liaison-officer")
                .get("/v1/activity-records/" + id + "/people")
                .then()
                .body("lecturer", equalTo("甲某某"));
    }

    private static void putUnderTheOldKey(String table, String column, UUID id, String owner, String text)
            throws SQLException {
        try (var connection = TestPostgres.connect();
                var update = connection.prepareStatement("update %s set %s = ? where id = ?".formatted(table, column));
                var lookAgain = connection.prepareStatement("delete from sealing_pass where column_name = ?")) {
            update.setBytes(1, OLD.seal(owner, text));
            update.setObject(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
            lookAgain.setString(1, table + "." + column);
            lookAgain.executeUpdate();
        }
    }

    private static void awaitNewKey(String table, String column, UUID id) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(keyOf(table, column, id)).isNotEqualTo(head(OLD)));
    }

    private static byte[] keyOf(String table, String column, UUID id) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement(
                        "select substring(%s from 1 for 5) from %s where id = ?".formatted(column, table))) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static byte[] head(Sealer sealer) {
        return Arrays.copyOf(sealer.seal("x", "x"), 5);
    }

    private static int audits(String column) throws SQLException {
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement(
                        "select count(*) from audit_entry where action = 'sealing.reseal' and detail ->> 'column' = ?")) {
            query.setString(1, column);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
