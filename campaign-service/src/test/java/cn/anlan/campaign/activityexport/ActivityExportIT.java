package cn.anlan.campaign.activityexport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.tablefile.FileFormat;
import cn.anlan.campaign.tablefile.RowSink;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The lectures of a street and a plant, taken away as a table.
@QuarkusTest
@WithPlatform
class ActivityExportIT {

    private static final String LECTURER = "欧阳某甲";

    @Inject
    Clock clock;

    private TestDistrict district;
    private UUID campaign;

    @BeforeEach
    void recordTwoLectures() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        TestClock.moveTo("2021-03-05T18:00+08:00", clock);
        record(district.street(), "2021-03-04", "=HYPERLINK(\\\"http://x\\\")");
        record(district.plant(), "2021-03-05", "结合近期事故案例，\\n讲解企业主体责任");
    }

    @ParameterizedTest
    @EnumSource
    void shouldExportRecordsInEveryFormat(FileFormat format) {
        var export = export("?format=" + format);

        export.then().statusCode(200);
        assertThat(export.contentType()).startsWith(format.mediaType());
        assertThat(export.header("Content-Disposition")).contains("activity-records." + format.extension());
        var table = Table.read(format, export.asByteArray());
        assertThat(table.column("organizationName")).containsExactly("海棠溪街道", "南岸机械厂");
        assertThat(table.column("campaignTitle")).containsOnly("领导干部讲安全");
        assertThat(table.column("activityKind")).containsOnly("LECTURE");
        assertThat(table.column("heldOn")).containsExactly("2021-03-04", "2021-03-05");
        assertThat(table.column("participants")).containsOnly("46");
        assertThat(table.column("topics")).containsOnly("LAWS_AND_DUTIES;ACCIDENT_CASES");
        assertThat(table.column("state")).containsOnly("SUBMITTED");
        assertThat(table.column("narrative").getLast()).isEqualTo("结合近期事故案例，\n讲解企业主体责任");
        assertThat(table.column("receivedAt").getFirst())
                .startsWith("2021-03-05T18:0")
                .endsWith("+08:00");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameNobody(FileFormat format) {
        var table = Table.read(format, export("?format=" + format).asByteArray());

        assertThat(table.rows).allSatisfy(row -> assertThat(row).noneMatch(field -> field.contains("欧阳")));
    }

    @Test
    void shouldExportWhatTheCallerSees() {
        var street = TestDistrict.as(district.plant(), "liaison-officer").get("/v1/activity-records/export");
        var stranger = TestDistrict.create().asOfficer().get("/v1/activity-records/export");

        assertThat(Table.read(FileFormat.CSV, street.asByteArray()).column("organizationName"))
                .containsExactly("南岸机械厂");
        assertThat(Table.read(FileFormat.CSV, stranger.asByteArray()).rows).isEmpty();
    }

    @Test
    void shouldExportWhatIsAskedFor() {
        var table = Table.read(
                FileFormat.CSV,
                export("?heldFrom=2021-03-05&campaignId=" + campaign).asByteArray());

        assertThat(table.column("organizationName")).containsExactly("南岸机械厂");
    }

    @Test
    void shouldNotHandAFormulaToASpreadsheet() {
        assertThat(Table.read(FileFormat.CSV, export("").asByteArray())
                        .column("narrative")
                        .getFirst())
                .isEqualTo("'=HYPERLINK(\"http://x\")");
    }

    @Test
    void shouldGoOnBatchAfterBatch() throws SQLException {
        copyRecords(2_500);

        var ids = Table.read(FileFormat.CSV, export("").asByteArray()).column("id");

        assertThat(ids).hasSize(2_502).doesNotHaveDuplicates().isSorted();
    }

    private Response export(String query) {
        return district.asOfficer().get("/v1/activity-records/export" + query);
    }

    private void record(UUID unit, String day, String narrative) {
        TestDistrict.as(unit, "liaison-officer")
                .body("""
                        {"campaignId": "%s", "organizationId": "%s", "activityKind": "LECTURE", "heldOn": "%s",
                         "place": "会议室", "counterKey": "PARTY_HEAD", "participants": 46,
                         "topics": ["LAWS_AND_DUTIES", "ACCIDENT_CASES"], "channel": "ON_SITE", "narrative": "%s",
                         "people": {"lecturer": "%s", "participants": []}}
                        """.formatted(campaign, unit, day, narrative, LECTURER))
                .post("/v1/activity-records")
                .then()
                .statusCode(201);
    }

    private void copyRecords(int count) throws SQLException {
        try (var connection = TestPostgres.connect();
                var copy = connection.prepareStatement("""
                        insert into activity_record
                        select (jsonb_populate_record(record, jsonb_build_object('id', uuidv7()))).*
                        from activity_record record, generate_series(1, ?)
                        where campaign_id = ? and organization_id = ?
                        """)) {
            copy.setInt(1, count);
            copy.setObject(2, campaign);
            copy.setObject(3, district.plant());
            copy.executeUpdate();
        }
    }

    /// A table as it was read.
    private static final class Table implements RowSink {

        private final Map<String, Integer> columns = new HashMap<>();
        private final List<List<String>> rows = new ArrayList<>();

        static Table read(FileFormat format, byte[] file) {
            var table = new Table();
            format.read(file, table);
            return table;
        }

        List<String> column(String name) {
            int place = columns.get(name);
            return rows.stream().map(row -> row.get(place)).toList();
        }

        @Override
        public void header(int line, List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                columns.put(names.get(i), i);
            }
        }

        @Override
        public boolean row(int line, List<String> fields) {
            rows.add(List.copyOf(fields));
            return true;
        }

        @Override
        public void malformed(int line) {
            throw new AssertionError("line " + line + " cannot be read");
        }
    }
}
