package cn.anlan.system.plays;

import static cn.anlan.events.organization.OrganizationKind.COMMITTEE_OFFICE;
import static cn.anlan.events.organization.OrganizationKind.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// R2 · "Leaders talk safety", a district's campaign without end and without phases: played over ten years, in which
/// what is owed is opened no further than a horizon that moves on with time.
@Play
class LeadersTalkSafetyIT {

    private static final List<String> HALF_YEARS = Days.halfYears("2021-06-30", 21);
    private static final List<String> JUNE_REPORTS = Days.yearly("2021-06-15", 11);
    private static final List<String> DECEMBER_REPORTS = Days.yearly("2021-12-15", 10);

    private final Stage stage;
    private final Directory directory = new Directory();
    private final Unit district = directory.government("500104", null);
    private final Unit office = directory.office(district);
    private final List<Unit> streets = directory.governmentsBelow(district);
    private final List<Unit> bureaus = directory.departments(
            district, "yjj 应急管理局", "gaj 公安分局", "jtj 交通局", "zjw 住房和城乡建设委员会", "jyw 教育委员会", "jxw 经济和信息化委员会");
    private final List<Unit> schools = directory.institutions(district, "school1 第一中学", "school2 实验小学");
    private final List<Unit> enterprises = directory.enterprises(streets.getFirst(), 14);
    private final List<Unit> units = directory.units(unit -> unit != district && !unit.is(COMMITTEE_OFFICE));

    private final Account officer = Account.officer("dadukou-officer", office);
    private final Account secondOfficer = Account.officer("dadukou-second-officer", office);
    private final Account street = Account.liaison("dadukou-street", streets.getFirst());
    private final Account school = Account.liaison("dadukou-school", schools.getFirst());
    private final Account enterprise = Account.liaison("dadukou-enterprise", enterprises.getFirst());

    private PlayedCampaign campaign;
    private Deeds deeds;
    private Unit joiner;
    private Set<String> idsOfTheFirstYears;

    LeadersTalkSafetyIT(Suite suite) {
        stage = new Stage(suite);
    }

    @BeforeAll
    void theDistrictIsSet() {
        stage.itIs("2020-12-23T09:00");
        stage.set(directory);
        stage.admit(List.of(officer, secondOfficer, street, school, enterprise));
    }

    @AfterAll
    void curtain() throws Exception {
        stage.curtain();
    }

    @Test
    @Order(1)
    void theOfficeSeesThirtyUnitsAndTheDatesOfThreeYears() {
        campaign = PlayedCampaign.draft(
                stage,
                officer,
                Map.of(
                        "templateKey", "leaders-talk-safety",
                        "organizationId", district.id(),
                        "startsOn", "2020-12-23",
                        "documentNumber", "渡安生办〔2020〕14号"));
        deeds = new Deeds(stage, campaign);
        // "Nothing to report" is a report, in this district.
        campaign.revise(content ->
                PlayedCampaign.requirement(content, "progress-report").put("emptyReportCounts", true));

        Answer preview = campaign.preview();
        assertThat(preview.json().path("reach").path("units").asInt()).isEqualTo(30);
        assertThat(PlayedCampaign.previewedDays(preview, "lecture")).isEqualTo(HALF_YEARS.subList(0, 5));
        assertThat(PlayedCampaign.previewedDays(preview, "progress-report"))
                .containsExactly(
                        "2020-12-30",
                        "2021-06-15",
                        "2021-12-15",
                        "2022-06-15",
                        "2022-12-15",
                        "2023-06-15",
                        "2023-12-15");
    }

    /// Issued eight days before the half-year ends: too little of it for a lecture to be owed.
    @Test
    @Order(2)
    void publishedEachUnitOwesTwoLecturesEachHalfYearAndItsReports() {
        campaign.publish();

        owed(3, 2, 1).shouldBeInTheLedgerOf(campaign, directory);
    }

    @Test
    @Order(3)
    void oneHeadDoesNotMakeUpForTheOther() {
        stage.itIs("2020-12-29T10:00");
        deeds.reports(street, "progress-report", "2020-12-30", Map.of("narrative", "街道党政主要负责人定于三月、五月宣讲。"));
        deeds.reports(school, "progress-report", "2020-12-30", Map.of("nothingToReport", true));
        stage.itIs("2021-03-10T15:00");
        lecture(street, "2021-03-09", "PARTY_HEAD");
        lecture(street, "2021-03-10", "PARTY_HEAD");
        lecture(enterprise, "2021-03-10", "PARTY_HEAD");
        lecture(enterprise, "2021-03-10", "ADMINISTRATIVE_HEAD");

        stage.itIs("2021-07-02T09:00");
        // Thirty units owe two lectures each; the street's administrative head and 28 units gave none.
        new Figures(8 * 30, 60, 3, 0, 0, 57, 6 * 30, 0).shouldBeShown(campaign, district);
        // The street with its fourteen enterprises.
        new Figures(8 * 15, 30, 3, 0, 0, 27, 6 * 15, 0).shouldBeShown(campaign, streets.getFirst());
        new Figures.Dashboard(30, 5, 0, 57, 28 + 30, owed(4, 2, 2).size() - 60 - 60).shouldBeShown(campaign);
        assertThat(Told.all(stage.as(street), "/v1/todos"))
                .filteredOn(duty -> duty.path("overdue").asBoolean())
                .extracting(duty -> duty.path("counterKey").asText())
                .containsExactly("ADMINISTRATIVE_HEAD");
    }

    @Test
    @Order(4)
    void aUnitIsReleasedAnotherJoinsAThirdCloses() {
        stage.itIs("2021-08-16T09:00");
        Answer asked = deeds.asksForRelease(school, school.unit(), "lecture/PARTY_HEAD", "2021-12-31", "学校搬迁，暂停办学");
        deeds.released(secondOfficer, asked);
        joiner = directory.joins("500104-new", "大渡口区新材料有限公司", ENTERPRISE, district);
        stage.founds(officer, joiner, district);
        stage.closes(officer, enterprises.getLast(), "企业注销");

        // Of the second half-year 138 of 184 days are to come: it counts.
        deeds.dutyShouldBecome("OPEN", joiner, "progress-report", "2021-12-15");
    }

    @Test
    @Order(5)
    void theHorizonRollsOnAndNothingIsOwedTwice() {
        stage.itIs("2024-03-01T09:00");
        owedSince2021(9, 5, 4).shouldBeInTheLedgerOf(campaign, directory);
        idsOfTheFirstYears = ids();

        stage.itIs("2027-03-01T09:00");
        owedSince2021(15, 8, 7).shouldBeInTheLedgerOf(campaign, directory);
        assertThat(ids()).containsAll(idsOfTheFirstYears);
    }

    @Test
    @Order(6)
    void in2030ItIsStillRight() {
        stage.itIs("2030-01-10T09:00");
        owedSince2021(21, 11, 10).shouldBeInTheLedgerOf(campaign, directory);
        lecture(street, "2030-01-09", "PARTY_HEAD");
        lecture(street, "2030-01-09", "ADMINISTRATIVE_HEAD");

        List<JsonNode> lectures = Told.eventually(
                () -> lecturesOf2030(streets.getFirst()),
                owed -> assertThat(owed)
                        .extracting(line -> line.path("periodEnd").asText() + " "
                                + line.path("counterKey").asText() + " "
                                + line.path("state").asText())
                        .containsExactlyInAnyOrder(
                                "2030-06-30 PARTY_HEAD FULFILLED",
                                "2030-06-30 ADMINISTRATIVE_HEAD FULFILLED",
                                "2030-12-31 PARTY_HEAD OPEN",
                                "2030-12-31 ADMINISTRATIVE_HEAD OPEN"));
        assertThat(lectures).allMatch(line -> line.path("quantityDue").asInt() == 1);
    }

    @Test
    @Order(7)
    void whatHasNoEndIsConcludedByItsOffice() {
        stage.itIs("2030-07-01T09:00");
        campaign.conclude("并入安全生产治本攻坚行动");

        campaign.shouldBecome("CONCLUDED");
        // What comes due after the last day is not owed any more: nineteen half-years, and reports up to June.
        owedSince2021(19, 10, 9).shouldBeInTheLedgerOf(campaign, directory);
        campaign.archive();
        campaign.shouldBecome("ARCHIVED");
    }

    /// So many half-years of lectures, and reports of so many Junes and Decembers, of everyone who was there at first.
    private Duties owed(int halfYears, int junes, int decembers) {
        String[] halves = Days.array(HALF_YEARS.subList(0, halfYears));
        return Duties.none()
                .owe(units, "lecture/PARTY_HEAD", halves)
                .owe(units, "lecture/ADMINISTRATIVE_HEAD", halves)
                .owe(units, "progress-report", "2020-12-30")
                .owe(units, "progress-report", Days.array(JUNE_REPORTS.subList(0, junes)))
                .owe(units, "progress-report", Days.array(DECEMBER_REPORTS.subList(0, decembers)));
    }

    private Duties owedSince2021(int halfYears, int junes, int decembers) {
        List<Unit> closed = List.of(enterprises.getLast());
        List<Unit> joined = List.of(joiner);
        String[] halves = Days.array(HALF_YEARS.subList(1, halfYears));
        String[] laterJunes = Days.array(JUNE_REPORTS.subList(1, junes));
        String[] laterDecembers = Days.array(DECEMBER_REPORTS.subList(0, decembers));
        return owed(halfYears, junes, decembers)
                .release(closed, "lecture/PARTY_HEAD", halves)
                .release(closed, "lecture/ADMINISTRATIVE_HEAD", halves)
                .release(closed, "progress-report", laterJunes)
                .release(closed, "progress-report", laterDecembers)
                .owe(joined, "lecture/PARTY_HEAD", halves)
                .owe(joined, "lecture/ADMINISTRATIVE_HEAD", halves)
                .owe(joined, "progress-report", laterJunes)
                .owe(joined, "progress-report", laterDecembers)
                .waive(school.unit(), "lecture/PARTY_HEAD", "2021-12-31");
    }

    private void lecture(Account account, String day, String counter) {
        deeds.held(
                account,
                "LECTURE",
                day,
                Map.of(
                        "counterKey",
                        counter,
                        "audienceKind",
                        "KEY_ENTERPRISE",
                        "topics",
                        List.of("LAWS_AND_DUTIES", "ACCIDENT_CASES"),
                        "channel",
                        "ON_SITE"));
    }

    private List<JsonNode> lecturesOf2030(Unit unit) {
        return Told.all(
                        campaign.office(),
                        "/v1/commitments?kind=ACTIVITY_QUOTA&campaignId=%s&organizationId=%s"
                                .formatted(campaign.id(), unit.id()))
                .stream()
                .filter(line -> line.path("periodEnd").asText().startsWith("2030"))
                .toList();
    }

    private Set<String> ids() {
        return Told.all(campaign.office(), "/v1/commitments?campaignId=" + campaign.id()).stream()
                .map(line -> line.path("id").asText())
                .collect(Collectors.toSet());
    }
}
