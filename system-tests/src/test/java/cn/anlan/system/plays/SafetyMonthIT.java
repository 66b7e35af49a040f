package cn.anlan.system.plays;

import static cn.anlan.events.organization.OrganizationKind.DEPARTMENT;
import static cn.anlan.events.organization.OrganizationKind.ENTERPRISE;
import static cn.anlan.events.organization.OrganizationKind.INSTITUTION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// R5 · Safety Production Month and county tour: the county's plan, and the plan by which its industry bureau
/// carries it out with its sections and the enterprises below it.
@Play
class SafetyMonthIT {

    private static final String CONSULTATION_DAY = "2022-06-16";
    private static final String END_OF_MONTH = "2022-06-30";
    private static final String END = "2022-12-31";
    private static final String WINTER = "2022-11-30";

    private final Stage stage;
    private final Directory directory = new Directory();
    private final Unit county = directory.government("341021", null);
    private final Unit office = directory.office(county);
    private final List<Unit> bureaus = directory.departments(
            county,
            "kjsj 科技商务经信局",
            "yjj 应急管理局",
            "gaj 公安局",
            "jtj 交通运输局",
            "zjj 住房和城乡建设局",
            "jyj 教育局",
            "scj 市场监督管理局",
            "slj 水利局");
    private final Unit bureau = bureaus.getFirst();
    private final List<Unit> sections = directory.departments(bureau, "aqk 安全生产科", "gyk 工业经济科", "smk 商贸科", "dlk 电力科");
    private final List<Unit> enterprises = new ArrayList<>(
            directory.enterprises(bureau, 11, bureau.code(), bureaus.get(1).code(), "分管副局长", "工业经济科"));
    private final List<Unit> towns = directory.governmentsBelow(county);

    private final Account countyOfficer = Account.officer("shexian-officer", office);
    private final Account bureauOfficer = Account.officer("shexian-bureau-officer", bureau);
    private final Account secondBureauOfficer = Account.officer("shexian-bureau-second-officer", bureau);
    private final Account section = Account.liaison("shexian-section", sections.getFirst());
    private final Account enterprise = Account.liaison("shexian-enterprise", enterprises.getFirst());

    private PlayedCampaign countyPlan;
    private PlayedCampaign bureauPlan;
    private Deeds deeds;
    private Unit joiner;

    SafetyMonthIT(Suite suite) {
        stage = new Stage(suite);
        // For one of the bureau's enterprises nobody answers yet.
        enterprises.addAll(directory.enterprises(bureau, 1));
        directory.enterprises(towns.getFirst(), 8);
        directory.institutions(county, "school1 歙县中学", "school2 行知学校", "hospital 人民医院", "home 养老院");
    }

    @BeforeAll
    void theCountyIsSet() {
        stage.itIs("2022-05-20T09:00");
        stage.set(directory);
        stage.admit(List.of(countyOfficer, bureauOfficer, secondBureauOfficer, section, enterprise));
    }

    @AfterAll
    void curtain() throws Exception {
        stage.curtain();
    }

    @Test
    @Order(1)
    void theCountyPlansTheMonthAndTheTour() {
        countyPlan = PlayedCampaign.draft(
                stage,
                countyOfficer,
                Map.of(
                        "templateKey", "safety-month-2022",
                        "organizationId", county.id(),
                        "title", Map.of("zh", "县安全生产月和县域行活动方案", "en", "The county's Safety Production Month and tour"),
                        "startsOn", "2022-06-01",
                        "documentNumber", "歙安办〔2022〕11号"));

        Answer draft = countyPlan.read();
        Told.equal("遵守安全生产法，当好第一责任人", draft.text("theme"), draft);
        assertThat(Told.texts(draft.json().path("phases"), "startsOn")).containsExactly("2022-06-01", "2022-06-01");
        assertThat(Told.texts(draft.json().path("phases"), "endsOn")).containsExactly(END_OF_MONTH, END);
        Answer preview = countyPlan.preview();
        assertThat(preview.json().path("reach").path("units").asInt()).isEqualTo(36);
        assertThat(PlayedCampaign.previewedReach(preview, "first-responsible-person-pledge"))
                .isEqualTo(20);
        assertThat(PlayedCampaign.previewedReach(preview, "assigned-checks")).isEqualTo(12);
        assertThat(PlayedCampaign.previewedDays(preview, "consultation-day")).containsExactly(CONSULTATION_DAY);
        assertThat(PlayedCampaign.previewedDays(preview, "film")).containsExactly(END_OF_MONTH);
        assertThat(PlayedCampaign.previewedDays(preview, "county-tour")).containsExactly(END);
    }

    @Test
    @Order(2)
    void everyUnitOwesTheCountysPlanAndNobodyAReport() {
        countyPlan.publish();

        Duties owed = ofTheCounty(unit -> true);
        assertThat(owed.size()).isEqualTo(7 * 36 + 2 * 20 + 12);
        owed.shouldBeInTheLedgerOf(countyPlan, directory);
    }

    @Test
    @Order(3)
    void theBureausPlanTakesItsUnitsOver() {
        stage.itIs("2022-05-25T09:00");
        bureauPlan = countyPlan.derivedBy(
                bureauOfficer, Map.of("organizationId", bureau.id(), "documentNumber", "歙科商经[2022]34号"));
        deeds = new Deeds(stage, bureauPlan);
        Told.equal("歙科商经〔2022〕34号", bureauPlan.read().text("documentNumber"), bureauPlan.read());
        // It wants to hear the first responsible persons and the workers, each of them.
        bureauPlan.revise(content ->
                countedApart(PlayedCampaign.requirement(content, "lectures"), "FIRST_RESPONSIBLE_PERSON", "WORKER"));
        bureauPlan.publish();

        ofTheCounty(unit -> !isBelowTheBureau(unit)).shouldBeInTheLedgerOf(countyPlan, directory);
        ofTheBureau().shouldBeInTheLedgerOf(bureauPlan, directory);
    }

    @Test
    @Order(4)
    void whoAnswersForAnEnterpriseIsInTheResponsibilityTable() {
        assertThat(Told.all(stage.as(bureauOfficer), "/v1/responsibility-gaps"))
                .extracting(gap -> gap.path("code").asText())
                .containsExactly(enterprises.get(11).code());
    }

    @Test
    @Order(5)
    void theBureauSetsUpALeadingGroupThatItsUnitsMirror() {
        setsUpGroup(bureauOfficer, bureau, true);
        setsUpGroup(section, sections.getFirst(), false);
        setsUpGroup(enterprise, enterprises.getFirst(), false);

        assertThat(Told.all(stage.as(bureauOfficer), bureauPlan.path() + "/leading-group-gaps"))
                .hasSize(14)
                .extracting(gap -> gap.path("organizationCode").asText())
                .doesNotContain(
                        sections.getFirst().code(), enterprises.getFirst().code());
    }

    @Test
    @Order(6)
    void whatIsHeldBeforeTheMonthDoesNotCount() {
        stage.itIs("2022-06-02T09:00");
        bureauPlan.shouldBecome("RUNNING");
        Answer early = deeds.held(enterprise, "STUDY", "2022-05-31", Map.of());

        assertThat(early.list("countsTowards")).isEmpty();
    }

    @Test
    @Order(7)
    void theMonthIsFilledAndItsConsultationDayHeld() {
        List<Unit> ten = enterprises.subList(0, 10);
        stage.itIs("2022-06-15T09:00");
        deeds.held(sections, "STUDY", "2022-06-06");
        deeds.held(ten, "STUDY", "2022-06-06");
        deeds.held(ten, "FILM_VIEWING", "2022-06-07");
        deeds.held(sections, "LAW_PUBLICITY", "2022-06-08");
        deeds.held(enterprise, "LAW_PUBLICITY", "2022-06-08", Map.of("topics", List.of("SEVEN_DUTIES")));
        deeds.held(ten, "PLEDGE", "2022-06-01");
        deeds.held(enterprises.subList(0, 5), "WORKERS_CONGRESS", "2022-06-10");
        deeds.held(ten, "HAZARD_HUNT", "2022-06-11");
        ten.forEach(unit -> lecture(unit, "FIRST_RESPONSIBLE_PERSON"));
        enterprises.subList(0, 3).forEach(unit -> lecture(unit, "WORKER"));
        deeds.held(ten, "CONSULTATION_DAY", "2022-06-14");
        stage.itIs("2022-06-20T16:00");
        // Held on the day, told four days later.
        deeds.held(section, "CONSULTATION_DAY", CONSULTATION_DAY, Map.of("channel", "ON_SITE"));
        // Held too late to be the consultation day.
        Answer late = deeds.held(
                stage.as(bureauOfficer),
                sections.get(1),
                "CONSULTATION_DAY",
                "2022-06-20",
                Map.of("channel", "ONLINE"));
        assertThat(late.list("countsTowards")).isEmpty();

        stage.itIs("2022-07-01T09:00");
        // Seven duties of sixteen units, pledge and congress of twelve enterprises.
        long owed = 7 * 16 + 2 * 12;
        long done = 4 + 10 + 10 + 5 + 10 + 5 + 10 + 13 + 10 + 1;
        new Figures(owed, owed, done, 0, 1, owed - done, 0, 0).shouldBeShownOf(bureauPlan, "phase", "safety-month");
        new Figures(16, 16, 11, 0, 1, 5, 0, 0)
                .shouldBeShownOf(bureauPlan, "requirement", bureauPlan.requirementId("consultation-day"));
    }

    @Test
    @Order(8)
    void sectionsCheckTheirEnterprisesAndTheTourGoesOn() {
        stage.itIs("2022-09-05T09:00");
        deeds.held(
                section, "ASSIGNED_CHECK", "2022-09-02", Map.of("lecturerPost", "科长", "narrative", "检查发现隐患两处，已闭环整改。"));
        deeds.held(stage.as(bureauOfficer), sections.get(1), "ASSIGNED_CHECK", "2022-09-02", Map.of());
        deeds.held(enterprises.subList(0, 5), "COUNTY_TOUR", "2022-09-03");

        joiner = directory.joins("341021-kjsj-new", "歙县新材料有限公司", ENTERPRISE, bureau);
        stage.founds(bureauOfficer, joiner, bureau);
        stage.closes(bureauOfficer, enterprises.get(11), "企业注销");
        deeds.released(
                secondBureauOfficer,
                deeds.asksForRelease(bureauOfficer, enterprises.get(6), "county-tour", END, "停产搬迁"));
        afterTheChanges().shouldBeInTheLedgerOf(bureauPlan, directory);
    }

    @Test
    @Order(9)
    void whatTheCountyAddsBindsTheBureausUnitsOnceItIsAdopted() {
        stage.itIs("2022-10-12T09:00");
        countyPlan.amend("冬季火灾防控", SafetyMonthIT::asksForFireChecks);
        ofTheCounty(unit -> !isBelowTheBureau(unit))
                .owe(directory.units(unit -> unit.is(ENTERPRISE) && !isBelowTheBureau(unit)), "fire-check", WINTER)
                .shouldBeInTheLedgerOf(countyPlan, directory);
        afterTheChanges().shouldBeInTheLedgerOf(bureauPlan, directory);

        bureauPlan.adoptAmendmentAbove();
        afterTheAdoption().shouldBeInTheLedgerOf(bureauPlan, directory);
        deeds.held(enterprises.subList(0, 3), "FIRE_CHECK", "2022-10-12");
    }

    @Test
    @Order(10)
    void withTheYearBothConcludeAndEveryFigureIsExact() {
        stage.itIs("2023-01-02T09:00");
        countyPlan.shouldBecome("CONCLUDED");
        bureauPlan.shouldBecome("CONCLUDED");

        afterTheAdoption().shouldBeInTheLedgerOf(bureauPlan, directory);
        long owed = (8 * 16 + 2 * 12 + 4) - 1 + 1 - 1 + 12;
        long done = 4 + 10 + 10 + 5 + 10 + 5 + 10 + 13 + 10 + 1 + 2 + 5 + 3;
        new Figures(owed, owed, done, 0, 1, owed - done, 0, 1).shouldBeShown(bureauPlan, bureau);
        // The first enterprise did all it could: eleven duties, one released of none.
        new Figures(11, 11, 11, 0, 0, 0, 0, 0).shouldBeShown(stage.as(enterprise), bureauPlan, enterprises.getFirst());
        new Figures.Dashboard(16, done - 1, 1, owed - done, 0, 0).shouldBeShown(bureauPlan);
    }

    @Test
    @Order(11)
    void archivedTheyAreForReadingOnly() {
        bureauPlan.archive();
        countyPlan.archive();

        Told.refused(409, "campaign-closed", bureauPlan.proposeAmendment("再延长", content -> content.put("theme", "安全")));
    }

    private boolean isBelowTheBureau(Unit unit) {
        return directory.isBelow(unit, bureau);
    }

    private Duties ofTheCounty(Predicate<Unit> who) {
        List<Unit> units = directory.units(
                unit -> unit.is(DEPARTMENT, ENTERPRISE, INSTITUTION) && !unit.equals(joiner) && who.test(unit));
        return common(units).owe(units, "lectures", END_OF_MONTH);
    }

    private Duties ofTheBureau() {
        List<Unit> units = new ArrayList<>(sections);
        units.addAll(enterprises);
        return common(units)
                .owe(units, "lectures/FIRST_RESPONSIBLE_PERSON", END_OF_MONTH)
                .owe(units, "lectures/WORKER", END_OF_MONTH);
    }

    private static Duties common(List<Unit> units) {
        List<Unit> producing =
                units.stream().filter(unit -> unit.is(ENTERPRISE)).toList();
        return Duties.none()
                .owe(units, "special-study", END_OF_MONTH)
                .owe(units, "film", END_OF_MONTH)
                .owe(units, "law-publicity", END_OF_MONTH)
                .owe(producing, "first-responsible-person-pledge", END_OF_MONTH)
                .owe(units, "hazards-near-me", END_OF_MONTH)
                .owe(producing, "workers-congress", END_OF_MONTH)
                .owe(units.stream().filter(unit -> unit.is(DEPARTMENT)).toList(), "assigned-checks", END)
                .owe(units, "consultation-day", CONSULTATION_DAY)
                .owe(units, "county-tour", END);
    }

    private Duties afterTheChanges() {
        return ofTheBureau()
                .release(List.of(enterprises.get(11)), "county-tour", END)
                .owe(List.of(joiner), "county-tour", END)
                .waive(enterprises.get(6), "county-tour", END);
    }

    private Duties afterTheAdoption() {
        List<Unit> producing = new ArrayList<>(enterprises.subList(0, 11));
        producing.add(joiner);
        return afterTheChanges().owe(producing, "fire-check", WINTER);
    }

    private void lecture(Unit unit, String counter) {
        deeds.held(stage.as(bureauOfficer), unit, "LECTURE", "2022-06-09", Map.of("counterKey", counter));
    }

    private void setsUpGroup(Account account, Unit unit, boolean mirrored) {
        Told.of(
                201,
                stage.as(account)
                        .post(
                                "/v1/leading-groups",
                                Map.of(
                                        "campaignId",
                                        bureauPlan.id(),
                                        "organizationId",
                                        unit.id(),
                                        "composition",
                                        Map.of(
                                                "title",
                                                "安全生产月活动领导小组",
                                                "mirrored",
                                                mirrored,
                                                "members",
                                                List.of(Map.of("part", "HEAD", "post", "主要负责人"))))));
    }

    private static void countedApart(ObjectNode requirement, String... counters) {
        ObjectNode target = (ObjectNode) requirement.path("target");
        target.put("quantity", counters.length);
        ArrayNode apart = target.putArray("counters");
        for (String counter : counters) {
            ObjectNode each = apart.addObject().put("key", counter).put("quantity", 1);
            each.putObject("title").put("zh", counter).put("en", counter);
        }
    }

    private static void asksForFireChecks(ObjectNode content) {
        Wording.asksForActivity(content, "fire-check", "冬季火灾防控检查", "Winter fire check", "FIRE_CHECK", "ENTERPRISE")
                .put("type", "DATES")
                .put("by", "00:00")
                .putArray("dates")
                .add(WINTER);
    }
}
