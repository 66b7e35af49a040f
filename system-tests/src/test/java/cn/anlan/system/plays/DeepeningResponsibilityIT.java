package cn.anlan.system.plays;

import static cn.anlan.events.organization.OrganizationKind.COMMITTEE_OFFICE;
import static cn.anlan.events.organization.OrganizationKind.DEPARTMENT;
import static cn.anlan.events.organization.OrganizationKind.ENTERPRISE;
import static cn.anlan.events.organization.OrganizationKind.GOVERNMENT;
import static cn.anlan.events.organization.OrganizationKind.INSTITUTION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// R3 · A development zone deepens responsibility until the year's end, without phases: study, self-review against the
/// checklist of one's tier, and summary go on side by side.
@Play
class DeepeningResponsibilityIT {

    private static final String END = "2023-12-31";

    /// The last working day before the year ends with a weekend and a holiday.
    private static final String LAST_WORKING_DAY = "2023-12-29";

    private final Stage stage;
    private final Directory directory = new Directory();
    private final Unit zone = directory.government("330206-LG", "临港经济开发区管理委员会", null);
    private final Unit office = directory.office(zone);
    private final List<Unit> areas = List.of(
            directory.government("330206-LG_E", "临港东片区管理办公室", zone),
            directory.government("330206-LG_W", "临港西片区管理办公室", zone));
    private final List<Unit> departments =
            directory.departments(zone, "yjj 应急管理局", "jfj 经济发展局", "jsj 建设管理局", "scj 市场监管局", "sbj 社会事务局", "czj 财政局");
    private final List<Unit> institutions = directory.institutions(zone, "school 临港学校", "hospital 临港医院");
    private final List<Unit> enterprises = new ArrayList<>(
            directory.enterprises(zone, 40, zone.code() + "-jfj", zone.code() + "-yjj", "分管副主任", "安全生产科"));
    private final List<Unit> units;

    private final Account officer = Account.officer("lingang-officer", office);
    private final Account secondOfficer = Account.officer("lingang-second-officer", office);
    private final Account inspector = Account.inspector("lingang-inspector", departments.getFirst());
    private final Account bureau = Account.liaison("lingang-bureau", departments.get(1));
    private final Account area = Account.liaison("lingang-area", areas.getFirst());
    private final Account principal = new Account("lingang-principal", enterprises.getFirst(), List.of("unit-leader"));
    private final Account safetyOfficer = Account.liaison("lingang-safety-officer", enterprises.getFirst());

    private PlayedCampaign campaign;
    private Deeds deeds;
    private Unit joiner;
    private SelfReview enterpriseReview;

    DeepeningResponsibilityIT(Suite suite) {
        stage = new Stage(suite);
        areas.forEach(each -> enterprises.addAll(directory.enterprises(each, 10)));
        units = directory.units(unit -> unit != zone && !unit.is(COMMITTEE_OFFICE));
    }

    @BeforeAll
    void theZoneIsSet() {
        stage.itIs("2023-11-21T09:00");
        stage.set(directory);
        stage.admit(List.of(officer, secondOfficer, inspector, bureau, area, principal, safetyOfficer));
    }

    @AfterAll
    void curtain() throws Exception {
        stage.curtain();
    }

    @Test
    @Order(1)
    void itHasNoPhasesAndEverythingIsDueAtTheYearsEnd() {
        campaign = PlayedCampaign.draft(
                stage,
                officer,
                Map.of(
                        "templateKey", "responsibility-deepening-2023",
                        "organizationId", zone.id(),
                        "startsOn", "2023-11-21",
                        "documentNumber", "临港安发[2023]13号"));
        deeds = new Deeds(stage, campaign);
        // The year ends on a Sunday: the office wants the summaries on the last working day.
        campaign.revise(content -> Wording.rolls(content, "summary", "PREVIOUS_WORKING_DAY"));

        assertThat(campaign.read().list("phases")).isEmpty();
        Answer preview = campaign.preview();
        assertThat(preview.json().path("reach").path("units").asInt()).isEqualTo(70);
        for (String key : List.of("study", "self-review-territorial", "self-review-report")) {
            assertThat(PlayedCampaign.previewedDays(preview, key)).containsExactly(END);
        }
        assertThat(PlayedCampaign.previewedDays(preview, "summary")).containsExactly(LAST_WORKING_DAY);
        assertThat(PlayedCampaign.previewedReach(preview, "self-review-territorial"))
                .isEqualTo(2);
        assertThat(PlayedCampaign.previewedReach(preview, "self-review-department"))
                .isEqualTo(8);
        assertThat(PlayedCampaign.previewedReach(preview, "self-review-enterprise"))
                .isEqualTo(60);
    }

    @Test
    @Order(2)
    void everyTierOwesTheReviewAgainstItsOwnChecklist() {
        campaign.publish();

        owed().shouldBeInTheLedgerOf(campaign, directory);
    }

    @Test
    @Order(3)
    void theLeadingGroupIsMirroredByThoseWhoSetUpTheirOwn() {
        stage.itIs("2023-11-24T10:00");
        setsUpGroup(
                officer,
                zone,
                Map.of(
                        "title",
                        "安全生产责任落实领导小组",
                        "officeOrganizationId",
                        departments.getFirst().id(),
                        "mirrored",
                        true,
                        "members",
                        List.of(
                                Map.of("part", "HEAD", "post", "安委会主任"),
                                Map.of(
                                        "part",
                                        "MEMBER",
                                        "organizationId",
                                        departments.get(1).id()))));
        setsUpGroup(bureau, departments.get(1), headedBy("局长"));
        setsUpGroup(safetyOfficer, enterprises.getFirst(), headedBy("总经理"));

        assertThat(Told.all(stage.as(officer), campaign.path() + "/leading-group-gaps"))
                .hasSize(68)
                .extracting(gap -> gap.path("organizationCode").asText())
                .doesNotContain(
                        departments.get(1).code(), enterprises.getFirst().code())
                .contains(areas.getFirst().code(), departments.getFirst().code());
    }

    @Test
    @Order(4)
    void centreGroupsStaffAndEmployeesStudy() {
        stage.itIs("2023-12-05T10:00");
        for (Unit department : departments) {
            deeds.held(stage.as(officer), department, "STUDY", "2023-12-04", Map.of("audienceKind", "CENTRE_GROUP"));
        }
        deeds.held(area, "STUDY", "2023-12-04", Map.of("audienceKind", "STAFF"));
        for (Unit enterprise : enterprises.subList(0, 10)) {
            deeds.held(
                    stage.as(officer), enterprise, "STUDY", "2023-12-05", Map.of("audienceKind", "ENTERPRISE_STAFF"));
        }
        deeds.held(stage.as(officer), enterprises.getFirst(), "GUIDANCE_VISIT", "2023-12-05", Map.of());

        new Figures(70, 0, 17, 0, 0, 0, 53, 0).shouldBeShown(campaign, zone);
    }

    @Test
    @Order(5)
    void aPerfunctoryReviewIsReturnedToTheUnitsPrincipal() {
        stage.itIs("2023-12-08T10:00");
        enterpriseReview = SelfReview.startedBy(stage, safetyOfficer, campaign, "responsibility-2023-e");
        assertThat(enterpriseReview.checkPoints()).hasSize(20);
        enterpriseReview.conformsEverywhere();
        enterpriseReview.submit();
        deeds.dutyShouldBecome("FULFILLED", enterprises.getFirst(), "self-review-enterprise", END);

        enterpriseReview.returnedBy(inspector, "二十项全部打勾，没有问题清单，走过场");
        Answer seen = enterpriseReview.seenBy(principal);
        Told.equal("RETURNED", seen.text("state"), seen);
        Told.equal("二十项全部打勾，没有问题清单，走过场", seen.text("returnReason"), seen);
        deeds.dutyShouldBecome("OPEN", enterprises.getFirst(), "self-review-enterprise", END);
    }

    @Test
    @Order(6)
    void doneInEarnestItOpensAFindingThatIsRectifiedAndClosedByAnother() {
        stage.itIs("2023-12-12T10:00");
        enterpriseReview.answers(
                "E5c",
                Map.of(
                        "result", "NOT_CONFORMING",
                        "practice", "应急预案已备案。",
                        "problem", "全年未组织应急演练",
                        "rootCause", "演练计划未落实到人",
                        "measure", "补做综合演练并评估",
                        "owner", "安全总监",
                        "deadline", "2023-12-20"));
        enterpriseReview.submit();
        enterpriseReview.acceptedBy(inspector);

        Finding finding = enterpriseReview.onlyFinding();
        finding.planned(safetyOfficer, "2023-12-20");
        finding.rectified(safetyOfficer);
        finding.closed(inspector);
        deeds.dutyShouldBecome("FULFILLED", enterprises.getFirst(), "self-review-enterprise", END);
    }

    @Test
    @Order(7)
    void departmentsAndAreasReviewThemselvesToo() {
        SelfReview ofBureau = SelfReview.startedBy(stage, bureau, campaign, "responsibility-2023-d");
        assertThat(ofBureau.checkPoints()).hasSize(15);
        ofBureau.conformsEverywhere();
        ofBureau.answers("D3a", Map.of("result", "NOT_APPLICABLE", "reason", "本局没有执法职能"));
        ofBureau.submit();
        SelfReview ofArea = SelfReview.startedBy(stage, area, campaign, "responsibility-2023-g");
        assertThat(ofArea.checkPoints()).hasSize(13);
        ofArea.conformsEverywhere();
        ofArea.submit();

        deeds.dutyShouldBecome("FULFILLED", departments.get(1), "self-review-department", END);
        deeds.dutyShouldBecome("FULFILLED", areas.getFirst(), "self-review-territorial", END);
    }

    @Test
    @Order(8)
    void oneEnterpriseJoinsOneClosesOneIsReleased() {
        joiner = directory.joins("330206-LG-new", "临港新材料有限公司", ENTERPRISE, zone);
        stage.founds(officer, joiner, zone);
        stage.closes(officer, enterprises.get(39), "企业注销");
        Answer asked = deeds.asksForRelease(officer, enterprises.get(38), "study", END, "停产检修，员工放假");
        deeds.released(secondOfficer, asked);

        owedAfterTheChanges().shouldBeInTheLedgerOf(campaign, directory);
    }

    /// Tied to the major-hazard action: from mid-December on every enterprise is asked for one more thing.
    @Test
    @Order(9)
    void anAmendmentBindsFromItsDay() {
        stage.itIs("2023-12-15T10:00");
        campaign.amend("与重大事故隐患专项排查整治行动相结合", DeepeningResponsibilityIT::asksForHazardChecks);
        Answer versions = Told.of(200, campaign.office().get(campaign.path() + "/amendments"));
        Told.equal(1, versions.items().getFirst().path("number").asInt(), versions);

        owedAfterTheAmendment().shouldBeInTheLedgerOf(campaign, directory);
        deeds.held(enterprises.subList(0, 3), "HAZARD_CHECK", "2023-12-15");
    }

    @Test
    @Order(10)
    void reportsAndSummariesAreHandedInSomeLate() {
        stage.itIs("2023-12-28T10:00");
        deeds.reports(bureau, "self-review-report", END, Map.of("narrative", "成效、问题、根源、措施。"));
        deeds.reports(safetyOfficer, "self-review-report", END, Map.of("narrative", "发现问题一项，已整改。"));
        deeds.reports(bureau, "summary", LAST_WORKING_DAY, Map.of("narrative", "出台制度三项，落实经费二百万元。"));
        stage.itIs("2023-12-30T10:00");
        deeds.reports(area, "summary", LAST_WORKING_DAY, Map.of("narrative", "总结报告。"));
        stage.itIs("2024-01-01T10:00");
        deeds.held(stage.as(officer), enterprises.get(10), "STUDY", "2023-12-30", Map.of());
    }

    @Test
    @Order(11)
    void withTheYearItConcludesAndEveryFigureIsExact() {
        stage.itIs("2024-01-02T09:00");
        campaign.shouldBecome("CONCLUDED");

        owedAfterTheAmendment().shouldBeInTheLedgerOf(campaign, directory);
        // Study of 69 units, of which 17 in time and one late; hazard checks of 60, of which three.
        new Figures(69 + 60, 129, 18 + 3, 0, 1, 108, 0, 1).shouldBeShown(campaign, zone);
        // Beside these 20 in time and one late: three reviews, three reports, one summary, one more too late; and a
        // rectification in time. Everything else of 70 reviews, 70 reports and 70 summaries is missing.
        new Figures.Dashboard(70, 20 + 3 + 2 + 1 + 1, 1 + 1, 129 - 21 + 70 - 3 + 70 - 2 + 70 - 2, 0, 0)
                .shouldBeShown(campaign);
    }

    @Test
    @Order(12)
    void archivedItTakesNoMoreReviews() {
        campaign.archive();

        Told.eventually(
                () -> stage.as(bureau)
                        .post(
                                "/v1/self-reviews",
                                Map.of(
                                        "campaignId", campaign.id(),
                                        "organizationId", departments.get(1).id(),
                                        "checklistKey", "responsibility-2023-d")),
                answer -> Told.refused(409, "state-conflict", answer));
    }

    private Duties owed() {
        return Duties.none()
                .owe(units, "study", END)
                .owe(directory.units(unit -> unit.is(GOVERNMENT) && unit != zone), "self-review-territorial", END)
                .owe(directory.units(unit -> unit.is(DEPARTMENT, INSTITUTION)), "self-review-department", END)
                .owe(enterprises, "self-review-enterprise", END)
                .owe(units, "self-review-report", END)
                .owe(units, "summary", LAST_WORKING_DAY);
    }

    private Duties owedAfterTheChanges() {
        List<Unit> closed = List.of(enterprises.get(39));
        List<Unit> joined = List.of(joiner);
        return owed().release(closed, "study", END)
                .release(closed, "self-review-enterprise", END)
                .release(closed, "self-review-report", END)
                .release(closed, "summary", LAST_WORKING_DAY)
                .owe(joined, "study", END)
                .owe(joined, "self-review-enterprise", END)
                .owe(joined, "self-review-report", END)
                .owe(joined, "summary", LAST_WORKING_DAY)
                .waive(enterprises.get(38), "study", END)
                // The rectification of the one finding.
                .besides(1);
    }

    private Duties owedAfterTheAmendment() {
        List<Unit> producing = new ArrayList<>(enterprises);
        producing.remove(enterprises.get(39));
        producing.add(joiner);
        return owedAfterTheChanges().owe(producing, "major-hazard-check", END);
    }

    private void setsUpGroup(Account account, Unit unit, Map<String, ?> composition) {
        Told.of(
                201,
                stage.as(account)
                        .post(
                                "/v1/leading-groups",
                                Map.of(
                                        "campaignId", campaign.id(),
                                        "organizationId", unit.id(),
                                        "composition", composition)));
    }

    private static Map<String, Object> headedBy(String post) {
        return Map.of("title", "领导小组", "mirrored", false, "members", List.of(Map.of("part", "HEAD", "post", post)));
    }

    private static void asksForHazardChecks(ObjectNode content) {
        ObjectNode byTheEnd = Wording.asksForActivity(
                content, "major-hazard-check", "重大事故隐患排查", "Check for major hazards", "HAZARD_CHECK", "ENTERPRISE");
        byTheEnd.put("type", "RELATIVE").put("days", 0).put("count", "CALENDAR").put("by", "00:00");
        byTheEnd.putObject("anchor").put("type", "END");
    }
}
