package cn.anlan.system.plays;

import static cn.anlan.events.organization.OrganizationKind.COMMITTEE_OFFICE;
import static cn.anlan.events.organization.OrganizationKind.DEPARTMENT;
import static cn.anlan.events.organization.OrganizationKind.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// R4 · A city's publicity and practice of risk prevention: 200 units, a roster of liaison officers by one day,
/// progress reports by three, five activities until a month's end.
@Play
class PublicityAndPracticeIT {

    private static final String ROSTER_DAY = "2022-05-20";
    private static final String FIRST_REPORT = "2022-06-30";

    /// The notice says 10 September, which is the Mid-Autumn Festival: the first working day after it is the 13th.
    private static final String SECOND_REPORT = "2022-09-13";

    private static final String THIRD_REPORT = "2022-11-25";
    private static final String THIRD_REPORT_AMENDED = "2022-11-28";
    private static final String END = "2022-11-30";
    private static final List<String> SETTINGS = List.of("ENTERPRISE", "VILLAGE", "COMMUNITY", "SCHOOL", "FAMILY");

    private final Stage stage;
    private final Directory directory = new Directory();
    private final Unit city = directory.government("430300", null);
    private final Unit office = directory.office(city);
    private final List<Unit> cityDepartments = directory.departments(
            city,
            "yjj 应急管理局",
            "gaj 公安局",
            "jtj 交通运输局",
            "zjj 住房和城乡建设局",
            "jyj 教育局",
            "scj 市场监督管理局",
            "slj 水利局",
            "nyj 农业农村局",
            "wlj 文旅广体局",
            "gxj 工业和信息化局");
    private final List<Unit> counties = directory.governmentsBelow(city);
    private final List<Unit> towns;
    private final List<Unit> enterprises;
    private final List<Unit> units;

    private final Account officer = Account.officer("xiangtan-officer", office);
    private final Account secondOfficer = Account.officer("xiangtan-second-officer", office);
    private final Account county = Account.liaison("xiangtan-county", counties.getFirst());
    private final Account department = Account.liaison("xiangtan-department", cityDepartments.getFirst());
    private final Account town;
    private final Account enterprise;

    private PlayedCampaign campaign;
    private Deeds deeds;
    private Unit joiner;

    PublicityAndPracticeIT(Suite suite) {
        stage = new Stage(suite);
        towns = counties.stream()
                .flatMap(each -> directory.governmentsBelow(each).stream())
                .toList();
        enterprises = counties.stream()
                .flatMap(each -> directory.enterprises(each, 8).stream())
                .toList();
        for (Unit each : counties) {
            directory.departments(each, "yjj 应急管理局", "gaj 公安局", "jyj 教育局", "zjj 住房和城乡建设局");
            directory.institutions(each, "school 中学", "hospital 人民医院");
        }
        units = directory.units(unit -> unit != city && !unit.is(COMMITTEE_OFFICE));
        town = Account.liaison("xiangtan-town", towns.getFirst());
        enterprise = Account.liaison("xiangtan-enterprise", enterprises.getFirst());
    }

    @BeforeAll
    void theCityIsSet() {
        stage.itIs("2022-05-10T09:00");
        stage.set(directory);
        stage.admit(List.of(officer, secondOfficer, county, department, town, enterprise));
    }

    @AfterAll
    void curtain() throws Exception {
        stage.curtain();
    }

    @Test
    @Order(1)
    void theOfficeFillsInTheDatesThatTheNoticeLeavesOpen() {
        Answer refused = Told.refused(
                400, "validation-failed", stage.as(officer).post("/v1/campaigns", draft("2022-11-29", Map.of())));
        assertThat(Told.texts(refused.json().path("errors"), "pointer"))
                .containsExactlyInAnyOrder(
                        "/values/last-day",
                        "/values/roster-day",
                        "/values/first-report-day",
                        "/values/second-report-day",
                        "/values/third-report-day");

        campaign = PlayedCampaign.draft(
                stage,
                officer,
                draft(
                        END,
                        Map.of(
                                "roster-day", ROSTER_DAY,
                                "first-report-day", FIRST_REPORT,
                                "second-report-day", "2022-09-10",
                                "third-report-day", THIRD_REPORT)));
        deeds = new Deeds(stage, campaign);
        campaign.revise(content -> {
            PlayedCampaign.requirement(content, "progress-report").put("emptyReportCounts", true);
            Wording.rolls(content, "progress-report", "NEXT_WORKING_DAY");
        });
    }

    @Test
    @Order(2)
    void thePreviewShowsTwoHundredUnitsAndRollsOffTheHoliday() {
        Answer preview = campaign.preview();

        assertThat(preview.json().path("reach").path("units").asInt()).isEqualTo(200);
        assertThat(PlayedCampaign.previewedReach(preview, "enforcement-training"))
                .isEqualTo(42);
        assertThat(PlayedCampaign.previewedDays(preview, "liaison-roster")).containsExactly(ROSTER_DAY);
        assertThat(PlayedCampaign.previewedDays(preview, "progress-report"))
                .containsExactly(FIRST_REPORT, SECOND_REPORT, THIRD_REPORT);
        assertThat(PlayedCampaign.previewedDays(preview, "five-places")).containsExactly(END);
    }

    @Test
    @Order(3)
    void publishedEachUnitOwesItsRosterThreeReportsAndItsActivities() {
        campaign.publish();

        Duties owed = owed();
        assertThat(owed.size()).isEqualTo(7 * 200 + 42);
        owed.shouldBeInTheLedgerOf(campaign, directory);
    }

    @Test
    @Order(4)
    void deputiesAndLiaisonOfficersAreNamedByTheRosterDay() {
        stage.itIs("2022-05-18T10:00");
        for (Unit each : counties) {
            handsInRoster(officer, each, "13900000001", "13800000002");
        }
        Answer incomplete = handsInRoster(department, cityDepartments.getFirst(), "13700000003");
        Answer shown = stage.as(officer).get("/v1/rosters/" + incomplete.text("id"));
        assertThat(shown.json().toString()).doesNotContain("13700000003");
        Told.equal(
                200,
                stage.as(officer)
                        .post("/v1/rosters/" + incomplete.text("id") + "/reveal")
                        .status(),
                shown);

        stage.itIs("2022-05-23T10:00");
        Told.of(
                200,
                stage.as(department)
                        .put(
                                "/v1/rosters/" + incomplete.text("id"),
                                incomplete.etag(),
                                Map.of("people", people("13700000003", "13600000004"))));
        new Figures(200, 200, 9, 0, 1, 191, 0, 0)
                .shouldBeShownOf(campaign, "requirement", campaign.requirementId("liaison-roster"));
    }

    @Test
    @Order(5)
    void everyoneLearnsAndTalks() {
        stage.itIs("2022-06-08T10:00");
        List<Unit> learning =
                Stream.concat(counties.stream(), cityDepartments.stream()).toList();
        for (Unit unit : learning) {
            deeds.held(
                    stage.as(officer),
                    unit,
                    "LEARNING",
                    "2022-06-07",
                    Map.of("topics", List.of("NEW_LAW", "NATIONAL_15_MEASURES"), "channel", "CENTRE_GROUP"));
        }
        Answer talk = deeds.held(
                enterprise, "TALK", "2022-06-08", Map.of("lecturerPost", "厂长", "topics", List.of("RISKS", "HOW")));
        deeds.held(town, "TALK", "2022-06-08", Map.of("lecturerPost", "村民", "topics", List.of("WHY")));

        deeds.judged(stage.as(officer), talk.text("id"), "return", Map.of("reason", "没有照片和签到表"));
        deeds.dutyShouldBecome("OPEN", enterprises.getFirst(), "everyone-talks", END);
        deeds.judged(stage.as(enterprise), talk.text("id"), "submit", Map.of());
        deeds.judged(stage.as(officer), talk.text("id"), "verify", Map.of());
        new Figures(200, 0, 2, 1, 0, 0, 198, 0)
                .shouldBeShownOf(campaign, "requirement", campaign.requirementId("everyone-talks"));
    }

    @Test
    @Order(6)
    void fivePlacesAreEnteredAndNoSixth() {
        stage.itIs("2022-06-20T10:00");
        for (int i = 0; i < SETTINGS.size(); i++) {
            deeds.held(
                    stage.as(officer),
                    towns.get(i),
                    "FIVE_PLACES",
                    "2022-06-18",
                    Map.of("setting", SETTINGS.get(i), "partners", List.of("市总工会")));
        }
        Told.refused(
                400,
                "validation-failed",
                stage.as(officer)
                        .post(
                                "/v1/activity-records",
                                Map.of(
                                        "campaignId", campaign.id(),
                                        "organizationId", towns.get(5).id(),
                                        "activityKind", "FIVE_PLACES",
                                        "heldOn", "2022-06-18",
                                        "place", "市民广场",
                                        "participants", 10,
                                        "setting", "SQUARE")));
        for (Unit unit : cityDepartments) {
            deeds.held(
                    stage.as(officer), unit, "ENFORCEMENT_TRAINING", "2022-06-16", Map.of("topics", List.of("LAWS")));
        }
    }

    @Test
    @Order(7)
    void progressIsReportedOnThreeDays() {
        stage.itIs("2022-06-29T10:00");
        deeds.reports(county, "progress-report", FIRST_REPORT, Map.of("narrative", "已开展宣传活动二十场。"));
        deeds.reports(town, "progress-report", FIRST_REPORT, Map.of("nothingToReport", true));
        stage.itIs("2022-07-04T10:00");
        deeds.reports(department, "progress-report", FIRST_REPORT, Map.of("narrative", "补报。"));
        // On the day after the festival nobody is late.
        stage.itIs("2022-09-13T16:00");
        deeds.reports(county, "progress-report", SECOND_REPORT, Map.of("narrative", "九月进展情况。"));

        stage.itIs("2022-09-14T09:00");
        new Figures.Dashboard(200, onTimeUntilSeptember(), 1 + 1, 0, 191 + 197 + 199, openFromSeptember())
                .shouldBeShown(campaign);
    }

    @Test
    @Order(8)
    void theThirdDayIsMovedButNotIntoThePast() {
        stage.itIs("2022-10-10T09:00");
        Told.refused(
                400,
                "deadline-in-the-past",
                campaign.proposeAmendment("改期", content -> setThirdDay(content, "2022-09-30")));
        campaign.amend("市安委办调整报送时间", content -> setThirdDay(content, THIRD_REPORT_AMENDED));

        owedAfterTheAmendment().shouldBeInTheLedgerOf(campaign, directory);
    }

    @Test
    @Order(9)
    void oneJoinsOneClosesOneIsReleased() {
        stage.itIs("2022-10-17T09:00");
        joiner = directory.joins("430300-new", "湘潭新能源有限公司", ENTERPRISE, city);
        stage.founds(officer, joiner, city);
        stage.closes(officer, enterprises.getLast(), "企业注销");
        Answer asked = deeds.asksForRelease(officer, enterprises.get(62), "five-places", END, "停产检修");
        deeds.released(secondOfficer, asked);

        owedAfterTheChanges().shouldBeInTheLedgerOf(campaign, directory);
    }

    @Test
    @Order(10)
    void withItsLastDayItConcludesAndEveryFigureIsExact() {
        stage.itIs("2022-11-28T15:00");
        deeds.reports(county, "progress-report", THIRD_REPORT_AMENDED, Map.of("narrative", "总体情况。"));
        stage.itIs("2022-12-02T09:00");
        deeds.held(List.of(enterprises.get(1)), "LEARNING", "2022-11-29");
        campaign.shouldBecome("CONCLUDED");

        owedAfterTheChanges().shouldBeInTheLedgerOf(campaign, directory);
        // 200 rosters, one of a unit that closed later; three activities of 200 units, less one released; the training
        // of 42 departments.
        long owed = 200 + 3 * 200 - 1 + 42;
        long done = 9 + 18 + 1 + 2 + 5 + 10;
        new Figures(owed, owed, done, 1, 2, owed - done, 0, 1).shouldBeShown(campaign, city);
        new Figures(42, 42, 10, 0, 0, 32, 0, 0)
                .shouldBeShownOf(campaign, "requirement", campaign.requirementId("enforcement-training"));
        // The first county: itself, four departments, eight enterprises, two institutions, its twelve towns.
        long inCounty = 4 * 27 + 4;
        long doneInCounty = 1 + 1 + 2 + 5 + 1;
        new Figures(inCounty, inCounty, doneInCounty, 1, 1, inCounty - doneInCounty, 0, 0)
                .shouldBeShownOf(campaign, "unit", counties.getFirst().id());
    }

    @Test
    @Order(11)
    void archivedItIsForReadingOnly() {
        campaign.archive();

        Told.refused(
                409,
                "campaign-closed",
                stage.as(town)
                        .post(
                                "/v1/rosters",
                                Map.of(
                                        "campaignId", campaign.id(),
                                        "organizationId", towns.getFirst().id(),
                                        "people", people("13900000001", "13800000002"))));
    }

    private Map<String, Object> draft(String lastDay, Map<String, String> otherDays) {
        Map<String, String> values = new HashMap<>(otherDays);
        values.put("last-day", lastDay);
        return Map.of(
                "templateKey", "risk-prevention-2022",
                "organizationId", city.id(),
                "startsOn", "2022-05-10",
                "documentNumber", "潭安办〔2022〕18号",
                "values", values);
    }

    private Duties owed() {
        return Duties.none()
                .owe(units, "liaison-roster", ROSTER_DAY)
                .owe(units, "progress-report", FIRST_REPORT, SECOND_REPORT, THIRD_REPORT)
                .owe(units, "everyone-learns", END)
                .owe(units, "everyone-talks", END)
                .owe(directory.units(unit -> unit.is(DEPARTMENT)), "enforcement-training", END)
                .owe(units, "five-places", END);
    }

    private Duties owedAfterTheAmendment() {
        return owed().release(units, "progress-report", THIRD_REPORT)
                .owe(units, "progress-report", THIRD_REPORT_AMENDED);
    }

    private Duties owedAfterTheChanges() {
        List<Unit> closed = List.of(enterprises.getLast());
        List<Unit> joined = List.of(joiner);
        return owedAfterTheAmendment()
                .release(closed, "progress-report", THIRD_REPORT_AMENDED)
                .release(closed, "everyone-learns", END)
                .release(closed, "everyone-talks", END)
                .release(closed, "five-places", END)
                .owe(joined, "progress-report", THIRD_REPORT_AMENDED)
                .owe(joined, "everyone-learns", END)
                .owe(joined, "everyone-talks", END)
                .owe(joined, "five-places", END)
                .waive(enterprises.get(62), "five-places", END);
    }

    /// Eight rosters; 18 units learned, two talked, five entered, ten trained; three reports.
    private static long onTimeUntilSeptember() {
        return 8 + 18 + 2 + 5 + 10 + 3;
    }

    /// The third report of 200 units, and the activities that are still to come.
    private static long openFromSeptember() {
        return 200 + 3 * 200 + 42 - 18 - 2 - 5 - 10;
    }

    private Answer handsInRoster(Account account, Unit unit, String... phones) {
        return Told.of(
                201,
                stage.as(account)
                        .post(
                                "/v1/rosters",
                                Map.of(
                                        "campaignId", campaign.id(),
                                        "organizationId", unit.id(),
                                        "people", people(phones))));
    }

    /// A liaison officer, and a deputy in charge if there is a second number.
    private static List<Map<String, String>> people(String... phones) {
        List<String> posts = List.of("LIAISON_OFFICER", "DEPUTY_IN_CHARGE");
        List<Map<String, String>> people = new ArrayList<>();
        for (int i = 0; i < phones.length; i++) {
            people.add(Map.of("post", posts.get(i), "name", "某某", "jobTitle", "安全科长", "phone", phones[i]));
        }
        return people;
    }

    private static void setThirdDay(ObjectNode content, String day) {
        ((ArrayNode) Wording.firstPart(content, "progress-report").path("dates")).set(2, day);
    }
}
