package cn.anlan.system.plays;

import static cn.anlan.events.organization.OrganizationKind.DEPARTMENT;
import static cn.anlan.events.organization.OrganizationKind.ENTERPRISE;
import static cn.anlan.events.organization.OrganizationKind.GOVERNMENT;
import static cn.anlan.system.plays.StudyDuties.COUNTY_HALF_YEARS;
import static cn.anlan.system.plays.StudyDuties.HALF_YEARS;
import static cn.anlan.system.plays.StudyDuties.QUARTERS;
import static cn.anlan.system.plays.StudyDuties.YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// R1 · A province's three-year campaign of study and implementation. Its city and one of the city's counties carry it
/// out by plans of their own, so that every unit owes the plan that stands nearest above it.
@Play
class ThreeYearStudyIT {

    private final Stage stage;
    private final Ningxia at = new Ningxia();
    private final StudyDuties duties = new StudyDuties(at);
    private final List<Unit> countyDepartments = at.countyUnits(unit -> unit.is(DEPARTMENT));
    private final List<Unit> towns = at.countyUnits(unit -> unit.is(GOVERNMENT));
    private final List<Unit> enterprises = at.countyUnits(unit -> unit.is(ENTERPRISE));
    private final Unit countyCommittee = at.directory.unit("640181-aw");

    /// Those who keep every meeting.
    private final List<Unit> diligent = new ArrayList<>(countyDepartments);

    private final Account provincialOfficer = Account.officer("ningxia-officer", at.provincialOffice);
    private final Account cityOfficer = Account.officer("yinchuan-officer", at.cityOffice);
    private final Account countyOfficer = Account.officer("lingwu-officer", at.directory.unit("640181-awb"));
    private final Account secondOfficer = Account.officer("lingwu-second-officer", at.directory.unit("640181-awb"));
    private final Account cityLiaison = Account.liaison("yinchuan-liaison", at.city);
    private final Account departmentLiaison = Account.liaison("lingwu-department", countyDepartments.getFirst());
    private final Account townLiaison = Account.liaison("lingwu-town", towns.getFirst());
    private final Account enterpriseLiaison = Account.liaison("lingwu-enterprise", enterprises.getFirst());

    private PlayedCampaign provincial;
    private PlayedCampaign cityPlan;
    private PlayedCampaign countyPlan;
    private Deeds countyDeeds;
    private Unit joiner;

    ThreeYearStudyIT(Suite suite) {
        stage = new Stage(suite);
        diligent.add(towns.getFirst());
        diligent.addAll(enterprises.subList(0, 2));
    }

    @BeforeAll
    void theProvinceIsSet() {
        stage.itIs("2020-04-28T09:00");
        stage.set(at.directory);
        stage.admit(List.of(
                provincialOfficer,
                cityOfficer,
                countyOfficer,
                secondOfficer,
                cityLiaison,
                departmentLiaison,
                townLiaison,
                enterpriseLiaison));
    }

    @AfterAll
    void curtain() throws Exception {
        stage.curtain();
    }

    @Test
    @Order(1)
    void theProvinceFillsInWhatTheNoticeLeavesOpen() {
        Answer refused = Told.refused(
                400,
                "validation-failed",
                stage.as(provincialOfficer)
                        .post(
                                "/v1/campaigns",
                                Map.of(
                                        "templateKey", "study-2020-2022",
                                        "organizationId", at.province.id(),
                                        "startsOn", "2020-05-01")));
        assertThat(Told.texts(refused.json().path("errors"), "pointer"))
                .containsExactlyInAnyOrder(
                        "/documentNumber", "/values/annual-report-day", "/values/three-year-report-day");

        provincial = PlayedCampaign.draft(
                stage,
                provincialOfficer,
                Map.of(
                        "templateKey",
                        "study-2020-2022",
                        "organizationId",
                        at.province.id(),
                        "startsOn",
                        "2020-05-01",
                        "documentNumber",
                        "宁安委[2020]3号",
                        "values",
                        Map.of("annual-report-day", "2022-11-30", "three-year-report-day", "2022-12-20")));
        Answer draft = provincial.read();
        assertThat(draft.text("documentNumber")).isEqualTo("宁安委〔2020〕3号");
        assertThat(Told.texts(draft.json().path("phases"), "endsOn"))
                .containsExactly("2020-05-31", "2020-12-31", "2021-12-31", "2022-12-31");
        // The directory does not tell state-owned enterprises from others: whoever drafts the campaign lists them.
        provincial.revise(content -> {
            reportsOfStateOwned(content, "annual-report");
            reportsOfStateOwned(content, "three-year-report");
        });
    }

    @Test
    @Order(2)
    void thePreviewShowsWhomItReachesAndEveryDate() {
        Answer preview = provincial.preview();

        assertThat(preview.json().path("reach").path("units").asInt()).isEqualTo(108);
        assertReach(preview, "progress-analysis", 100);
        assertReach(preview, "assessment-rules", 8);
        assertReach(preview, "leadership-training", 45);
        assertReach(preview, "rotation-training", 64);
        assertReach(preview, "qualified-enforcement-staff", 7);
        assertReach(preview, "annual-report", 51);
        assertThat(PlayedCampaign.previewedDays(preview, "implementing-plan")).containsExactly("2020-05-31");
        assertThat(PlayedCampaign.previewedDays(preview, "progress-analysis")).isEqualTo(QUARTERS);
        assertThat(PlayedCampaign.previewedDays(preview, "special-report-meeting"))
                .isEqualTo(HALF_YEARS);
        assertThat(PlayedCampaign.previewedDays(preview, "study-plan")).isEqualTo(YEARS);
        assertThat(PlayedCampaign.previewedDays(preview, "film")).containsExactly("2020-12-31");
        assertThat(PlayedCampaign.previewedDays(preview, "leadership-training")).containsExactly("2022-12-31");
        assertThat(PlayedCampaign.previewedDays(preview, "three-year-report")).containsExactly("2022-12-20");
    }

    /// From 1 May, 61 of the second quarter's 91 days are covered, but only 61 of the first half-year's 182.
    @Test
    @Order(3)
    void aRequirementMaySayOtherwiseOfItsFirstPeriod() {
        provincial.revise(content -> partialPeriods(content, "INCLUDE", "EXCLUDE"));
        Answer otherwise = provincial.preview();
        assertThat(PlayedCampaign.previewedDays(otherwise, "special-report-meeting"))
                .hasSize(6)
                .startsWith("2020-06-30");
        assertThat(PlayedCampaign.previewedDays(otherwise, "progress-analysis"))
                .hasSize(10)
                .startsWith("2020-09-30");

        provincial.revise(content -> partialPeriods(content, "AT_LEAST_HALF", "AT_LEAST_HALF"));
        assertThat(PlayedCampaign.previewedDays(provincial.preview(), "special-report-meeting"))
                .isEqualTo(HALF_YEARS);
    }

    @Test
    @Order(4)
    void publishedItIsOwedByEveryUnitUpToTheHorizon() {
        provincial.publish();

        duties.ofEveryone(6, 2, 1).shouldBeInTheLedgerOf(provincial, at.directory);
        provincial.shouldBecome("PUBLISHED");
    }

    @Test
    @Order(5)
    void theCityDerivesAPlanThatMayAskMoreButNotLess() {
        stage.itIs("2020-05-06T09:00");
        provincial.shouldBecome("RUNNING");
        cityPlan = provincial.derivedBy(
                cityOfficer, Map.of("organizationId", at.city.id(), "documentNumber", "银安委〔2020〕5号"));

        Told.refused(
                400,
                "inherited-requirement-weakened",
                cityPlan.proposeRevision(content -> ((ArrayNode) content.path("requirements")).remove(1)));
        cityPlan.revise(ThreeYearStudyIT::asksForUnannouncedInspections);
        cityPlan.publish();

        duties.ofTheProvince(6, 2, 1).shouldBeInTheLedgerOf(provincial, at.directory);
        duties.ofTheCityWithTheCounty(6, 2, 1).shouldBeInTheLedgerOf(cityPlan, at.directory);
    }

    @Test
    @Order(6)
    void aCountyDerivesFromTheCityAndSetsEarlierDays() {
        stage.itIs("2020-05-08T09:00");
        countyPlan = cityPlan.derivedBy(countyOfficer, Map.of("organizationId", at.county.id()));
        countyPlan.revise(content -> Wording.firstPart(content, "special-report-meeting")
                .putObject("due")
                .put("type", "DAY_OF_MONTH")
                .put("monthsAfter", 0)
                .put("day", 20)
                .put("by", "00:00"));
        countyPlan.publish();
        countyDeeds = new Deeds(stage, countyPlan);

        duties.ofTheCity(6, 2, 1).shouldBeInTheLedgerOf(cityPlan, at.directory);
        duties.ofTheCounty(6, 2, 1).shouldBeInTheLedgerOf(countyPlan, at.directory);
    }

    @Test
    @Order(7)
    void theUnitsFileTheirPlansSomeLateSomeNever() {
        stage.itIs("2020-05-20T10:00");
        new Deeds(stage, provincial)
                .reports(cityLiaison, "implementing-plan", "2020-05-31", Map.of("narrative", "市实施方案：目标、进度、责任。"));
        Answer perfunctory =
                countyDeeds.reports(townLiaison, "implementing-plan", "2020-05-31", Map.of("narrative", "已制定方案。"));
        countyDeeds.received(stage.as(countyOfficer), perfunctory.text("id"), "return", Map.of("reason", "没有写明责任人和进度"));
        Told.equal(
                "RETURNED",
                stage.as(townLiaison)
                        .get("/v1/submissions/" + perfunctory.text("id"))
                        .text("state"),
                perfunctory);
        countyDeeds.reports(departmentLiaison, "implementing-plan", "2020-05-31", Map.of("narrative", "局实施方案已印发。"));

        stage.itIs("2020-06-03T10:00");
        countyDeeds.submits(townLiaison, perfunctory.text("id"));
        // Of the county's 19 units one was in time, one late, and 17 have not filed.
        new Figures.Dashboard(20, 1, 1, 0, 17, duties.ofTheCounty(7, 3, 2).size() - 19).shouldBeShown(countyPlan);
    }

    @Test
    @Order(8)
    void meetingsOfTheFirstYear() {
        meet("2020-06-10T10:00", "ANALYSIS_MEETING");
        verifyAll(stage.as(countyOfficer), "2020-06-10");
        stage.itIs("2020-09-21T10:00");
        // One of the enterprises met in time, and told it after the quarter.
        List<Unit> punctual = diligent.stream()
                .filter(unit -> !unit.equals(enterprises.getFirst()))
                .toList();
        countyDeeds.held(punctual, "ANALYSIS_MEETING", "2020-09-20");
        stage.itIs("2020-10-12T10:00");
        countyDeeds.held(enterpriseLiaison, "ANALYSIS_MEETING", "2020-09-20", Map.of());
        meet("2020-12-11T10:00", "ANALYSIS_MEETING", "REPORT_MEETING", "STUDY_PLAN", "SEMINAR", "FILM_VIEWING");
        countyDeeds.held(
                stage.as(countyOfficer),
                countyDepartments.getFirst(),
                "UNANNOUNCED_INSPECTION",
                "2020-12-10",
                Map.of());
        countyDeeds.held(stage.as(countyOfficer), countyCommittee, "RULES_ADOPTED", "2020-12-01", Map.of());

        stage.itIs("2021-01-01T09:00");
        // 19 units each owed three quarters, one half-year, plan, seminar and film; departments inspections, the
        // committee its rules.
        long due = 19 * (3 + 1 + 3) + 4 + 1;
        long done = 7 * (3 + 1 + 3) + 1 + 1;
        // By now the horizon is the end of July 2022.
        long owed = 19 * (9 + 4 + 2 + 2 + 1) + 4 * 4 + 2;
        new Figures(owed, due, done, 7, 1, due - done, owed - due, 0).shouldBeShown(countyPlan, at.county);
        new Figures(9 * 19, 3 * 19, 3 * 7, 7, 1, 3 * 12, 6 * 19, 0)
                .shouldBeShownOf(countyPlan, "requirement", countyPlan.requirementId("progress-analysis"));
    }

    @Test
    @Order(9)
    void anEnterpriseThatJoinsOwesFromTheQuarterItMostlyCovers() {
        stage.itIs("2021-02-10T09:00");
        joiner = at.directory.joins("640181-new", "灵武新能源有限公司", ENTERPRISE, at.county);
        stage.founds(countyOfficer, joiner, at.county);

        countyDeeds.duty(joiner, "progress-analysis", "2021-03-31");
        countyDeeds.dutyShouldBecome("OPEN", joiner, "special-report-meeting", "2021-06-20");
        countyDeeds.held(List.of(joiner), "ANALYSIS_MEETING", "2021-02-10");
    }

    @Test
    @Order(10)
    void theProvinceAmendsAndThePlansFollow() {
        stage.itIs("2021-07-01T09:00");
        provincial.amend("三年总结提前报送", content -> setDates(content, "three-year-report", "2022-12-10"));

        Told.equal(1, cityPlan.read().json().path("pendingAmendment").asInt(), cityPlan.read());
        Told.refused(409, "parent-amended", cityPlan.proposeAmendment("另行安排", content -> content.put("theme", "安全")));
        cityPlan.adoptAmendmentAbove();
        countyPlan.adoptAmendmentAbove();

        assertThat(PlayedCampaign.previewedDays(countyPlan.preview(), "three-year-report"))
                .containsExactly("2022-12-10");
    }

    /// By now the horizon reaches the end: eleven quarterly and five half-yearly meetings of every party organisation.
    @Test
    @Order(11)
    void everyDutyOfTheThreeYearsStands() {
        duties.allOfTheProvince().shouldBeInTheLedgerOf(provincial, at.directory);
        duties.allOfTheCity().shouldBeInTheLedgerOf(cityPlan, at.directory);
        wholeCounty().shouldBeInTheLedgerOf(countyPlan, at.directory);
        for (Unit unit : at.provincialDepartments) {
            assertThat(owedBy(unit, "progress-analysis")).hasSize(11);
            assertThat(owedBy(unit, "special-report-meeting")).hasSize(5);
        }
    }

    @Test
    @Order(12)
    void anEnterpriseInLiquidationIsReleasedByAnotherPerson() {
        stage.itIs("2021-11-01T09:00");
        Answer asked = countyDeeds.asksForRelease(
                countyOfficer, enterprises.getLast(), "special-report-meeting", "2021-12-20", "企业破产清算，停产");
        String grant = "/v1/waivers/" + asked.text("id") + "/grant";

        Told.refused(409, "own-waiver", stage.as(countyOfficer).postOnVersion(grant, asked.etag(), Map.of()));
        countyDeeds.released(secondOfficer, asked);
        wholeCounty()
                .waive(enterprises.getLast(), "special-report-meeting", "2021-12-20")
                .shouldBeInTheLedgerOf(countyPlan, at.directory);
    }

    @Test
    @Order(13)
    void meetingsOfTheSecondYear() {
        // Told in November of what was held all year: late for the quarters that are over. One enterprise let two pass.
        stage.itIs("2021-11-10T09:00");
        countyDeeds.held(diligent, "ANALYSIS_MEETING", "2021-03-10");
        List<Unit> others = diligent.stream()
                .filter(unit -> !unit.equals(enterprises.get(1)))
                .toList();
        countyDeeds.held(others, "ANALYSIS_MEETING", "2021-06-10");
        countyDeeds.held(others, "ANALYSIS_MEETING", "2021-09-10");
        countyDeeds.held(diligent, "REPORT_MEETING", "2021-06-15");
        meet("2021-12-10T10:00", "ANALYSIS_MEETING", "REPORT_MEETING", "STUDY_PLAN", "SEMINAR");
        countyDeeds.held(stage.as(countyOfficer), countyCommittee, "RULES_ADOPTED", "2021-12-01", Map.of());
    }

    @Test
    @Order(14)
    void aTownThatIsClosedOwesNothingFromThatDay() {
        stage.itIs("2022-04-10T09:00");
        stage.closes(countyOfficer, towns.getLast(), "撤乡并镇");

        wholeCountyAfterTheClosure().shouldBeInTheLedgerOf(countyPlan, at.directory);
    }

    @Test
    @Order(15)
    void leadersAreTrainedEachOfThem() {
        stage.itIs("2022-05-16T09:00");
        Unit covered = countyDepartments.get(0);
        Unit partly = countyDepartments.get(1);
        Unit vacant = countyDepartments.get(3);
        Leadership leaders = new Leadership(stage, countyOfficer, "2020-05-01");
        String head = leaders.holderOf(covered, "ADMINISTRATIVE_HEAD", "局长");
        String member = leaders.holderOf(covered, "MEMBER", "副局长");
        String trainedOne = leaders.holderOf(partly, "ADMINISTRATIVE_HEAD", "局长");
        leaders.holderOf(partly, "MEMBER", "副局长");
        leaders.vacantPost(vacant, "ADMINISTRATIVE_HEAD", "局长");
        leaders.trained(covered, "SYSTEMATIC_TRAINING", "2022-05-10", List.of(head, member, trainedOne));

        Answer coverage = Told.eventually(
                () -> stage.as(countyOfficer)
                        .get(countyPlan.path() + "/coverage/leadership-training?organizationId=" + at.county.id()),
                answer ->
                        Told.equal(3, answer.json().path("sum").path("covered").asInt(), answer));
        Told.equal(4, coverage.json().path("sum").path("people").asInt(), coverage);
        Told.equal(1, coverage.json().path("sum").path("vacantPosts").asInt(), coverage);
        Told.equal(4, coverage.json().path("units").asInt(), coverage);
        Told.equal(1, coverage.json().path("unitsUnknown").asInt(), coverage);
        assertThat(Told.all(stage.as(countyOfficer), coverage.text("missing")))
                .extracting(post -> post.path("organizationCode").asText())
                .containsExactly(partly.code());
    }

    @Test
    @Order(16)
    void batchesOfRotationTrainingCount() {
        countyDeeds.held(
                departmentLiaison,
                "ROTATION_TRAINING",
                "2022-05-12",
                Map.of(
                        "participants",
                        42,
                        "participantsByKind",
                        List.of(
                                Map.of("kind", "REGULATOR", "count", 30),
                                Map.of("kind", "SAFETY_MANAGER", "count", 12))));

        countyDeeds.dutyShouldBecome("FULFILLED", countyDepartments.getFirst(), "rotation-training", "2022-12-31");
    }

    @Test
    @Order(17)
    void meetingsOfTheThirdYear() {
        meet("2022-06-10T10:00", "ANALYSIS_MEETING", "REPORT_MEETING");
        countyDeeds.held(diligent, "ANALYSIS_MEETING", "2022-03-10");
        meet("2022-09-10T10:00", "ANALYSIS_MEETING");
        meet("2022-12-09T10:00", "ANALYSIS_MEETING", "REPORT_MEETING", "STUDY_PLAN", "SEMINAR");
        countyDeeds.reports(departmentLiaison, "three-year-report", "2022-12-10", Map.of("narrative", "三年工作总结。"));
    }

    @Test
    @Order(18)
    void qualifiedStaffIsCarriedUpAsSums() {
        stage.itIs("2022-12-20T09:00");
        files(at.counties.get(0), 40, 50);
        files(at.counties.get(1), 30, 40);
        files(at.counties.get(2), 24, 30);
        files(at.counties.get(3), 15, 20);
        files(at.counties.get(4), 20, 30);
        Answer indicator = stage.as(cityOfficer)
                .get(cityPlan.path() + "/indicators/qualified-enforcement-staff?organizationId=" + at.city.id());

        Told.equal(129, indicator.json().path("numerator").asInt(), indicator);
        Told.equal(170, indicator.json().path("denominator").asInt(), indicator);
        Told.equal("75.88", indicator.json().path("percent").asText(), indicator);
        assertThat(indicator.json().path("met").asBoolean()).isTrue();
        assertThat(indicator.json().path("units").path("owing").asInt()).isEqualTo(6);
        assertThat(Told.all(stage.as(cityOfficer), indicator.text("gaps")))
                .extracting(gap -> gap.path("organizationCode").asText())
                .containsExactlyInAnyOrder(
                        at.counties.get(4).code(), at.counties.get(5).code());
    }

    @Test
    @Order(19)
    void theCampaignConcludesWithItsLastDayAndEveryFigureIsExact() {
        stage.itIs("2023-01-05T09:00");
        provincial.shouldBecome("CONCLUDED");
        cityPlan.shouldBecome("CONCLUDED");
        countyPlan.shouldBecome("CONCLUDED");

        duties.allOfTheProvince().shouldBeInTheLedgerOf(provincial, at.directory);
        // 23 meetings, plans and viewings of 19 units; of the four departments five inspections and their leaders'
        // training; the rotation training of departments and towns; the committee's rules. One town left eight
        // duties before their time, one enterprise joined sixteen; one was waived, and of the vacant post none is owed.
        long owed = 19 * 23 + 4 * (5 + 1) + 14 + 3 - 8 + 16 - 1 - 1;
        long meetings = 7 * 11 - 2 + 7 * 5;
        long done = meetings + 7 * (3 + 3 + 1) + 1 + 2 + 1 + 1 + 1;
        // The enterprise of 2020; in 2021 three quarters and a half-year; the first quarter of 2022.
        long late = 1 + 7 + 6 + 6 + 7 + 7;
        new Figures(owed, owed, done, 7, late, owed - done, 0, 1).shouldBeShown(countyPlan, at.county);
    }

    @Test
    @Order(20)
    void archivedItIsForReadingOnly() {
        countyPlan.archive();
        cityPlan.archive();
        provincial.archive();

        Told.refused(
                409,
                "campaign-closed",
                stage.as(countyOfficer)
                        .post(
                                "/v1/activity-records",
                                Map.of(
                                        "campaignId",
                                        countyPlan.id(),
                                        "organizationId",
                                        towns.getFirst().id(),
                                        "activityKind",
                                        "SEMINAR",
                                        "heldOn",
                                        "2022-12-30",
                                        "place",
                                        "会议室",
                                        "participants",
                                        12)));
        Told.equal("ARCHIVED", provincial.read().text("status"), provincial.read());
    }

    /// With the enterprise that joined.
    private Duties wholeCounty() {
        List<Unit> joined = List.of(joiner);
        return duties.allOfTheCounty()
                .owe(joined, "progress-analysis", Days.array(QUARTERS.subList(3, 11)))
                .owe(joined, "special-report-meeting", Days.array(COUNTY_HALF_YEARS.subList(1, 5)))
                .owe(joined, "study-plan", Days.array(YEARS.subList(1, 3)))
                .owe(joined, "centre-group-seminar", Days.array(YEARS.subList(1, 3)));
    }

    private Duties wholeCountyAfterTheClosure() {
        List<Unit> closed = List.of(towns.getLast());
        return wholeCounty()
                .waive(enterprises.getLast(), "special-report-meeting", "2021-12-20")
                .release(closed, "progress-analysis", Days.array(QUARTERS.subList(8, 11)))
                .release(closed, "special-report-meeting", Days.array(COUNTY_HALF_YEARS.subList(3, 5)))
                .release(closed, "study-plan", "2022-12-31")
                .release(closed, "centre-group-seminar", "2022-12-31")
                .release(closed, "rotation-training", "2022-12-31");
    }

    private List<JsonNode> owedBy(Unit unit, String requirement) {
        return Told.all(
                        provincial.office(),
                        "/v1/commitments?campaignId=%s&organizationId=%s".formatted(provincial.id(), unit.id()))
                .stream()
                .filter(line ->
                        provincial.keyOf(line.path("requirementId").asText()).equals(requirement))
                .toList();
    }

    /// The diligent hold these on that day, and it is told at once.
    private void meet(String time, String... activityKinds) {
        stage.itIs(time);
        for (String kind : activityKinds) {
            countyDeeds.held(diligent, kind, time.substring(0, 10));
        }
    }

    private void verifyAll(Caller office, String day) {
        Told.all(office, "/v1/activity-records?campaignId=" + countyPlan.id()).stream()
                .filter(record -> record.path("heldOn").asText().equals(day))
                .forEach(record -> countyDeeds.judged(office, record.path("id").asText(), "verify", Map.of()));
    }

    private void files(Unit unit, int qualified, int inPost) {
        Told.of(
                201,
                stage.as(cityOfficer)
                        .post(
                                "/v1/indicator-filings",
                                Map.of(
                                        "campaignId", cityPlan.id(),
                                        "organizationId", unit.id(),
                                        "indicatorKey", "qualified-enforcement-staff",
                                        "figures", Map.of("numerator", qualified, "denominator", inPost))));
    }

    private void reportsOfStateOwned(ObjectNode content, String key) {
        ObjectNode audience =
                (ObjectNode) PlayedCampaign.requirement(content, key).path("audience");
        ArrayNode anyOf = (ArrayNode) audience.path("of");
        ((ArrayNode) anyOf.get(1).path("kinds")).removeAll().add("DEPARTMENT");
        ArrayNode units = anyOf.addObject().put("type", "UNITS").putArray("units");
        at.stateOwned.forEach(unit -> units.add(unit.id()));
    }

    private static void partialPeriods(ObjectNode content, String ofReports, String ofAnalyses) {
        Wording.firstPart(content, "special-report-meeting").put("partialPeriod", ofReports);
        Wording.firstPart(content, "progress-analysis").put("partialPeriod", ofAnalyses);
    }

    private static void setDates(ObjectNode content, String key, String day) {
        ((ArrayNode) Wording.firstPart(content, key).path("dates")).removeAll().add(day);
    }

    private static void asksForUnannouncedInspections(ObjectNode content) {
        Wording.asksForActivity(
                        content,
                        "unannounced-inspections",
                        "四不两直检查",
                        "Unannounced inspections",
                        "UNANNOUNCED_INSPECTION",
                        "DEPARTMENT")
                .put("type", "PERIODS")
                .put("period", "HALF_YEAR")
                .put("partialPeriod", "AT_LEAST_HALF");
    }

    private static void assertReach(Answer preview, String key, int units) {
        assertThat(PlayedCampaign.previewedReach(preview, key)).as(key).isEqualTo(units);
    }
}
