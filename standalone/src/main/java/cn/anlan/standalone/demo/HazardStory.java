package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.code.Divisions;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Thirty reports by every channel, each with its own way to its end, until all are closed.
public final class HazardStory {
    private static final String BEFORE = "1 · A district that takes reports";
    private static final String REPORTS = "2 · Thirty reports";
    private static final String AFTER = "6 · Times run out, and all is closed";
    /// More than the ten working days for an answer, whatever the holidays.
    private static final int UNTIL_NOBODY_ANSWERS = 30;
    /// More than the five working days for an objection, whatever the holidays.
    private static final int UNTIL_NOBODY_OBJECTS = 20;

    private static final Map<String, ?> PLAN = Map.of(
            "person", "安全总监",
            "measures", "立即整改并每班巡查",
            "fundsCents", 300_000,
            "deadline", "2099-12-31",
            "emergencyPlan", "整改期间专人值守");

    private final Scene scene;
    private final HazardDesk desk;
    private final Casebook casebook = new Casebook();
    private final List<Step> steps = new ArrayList<>();

    public HazardStory(Suite suite, Transcript transcript) {
        this.scene = new Scene(suite, transcript);
        this.desk = new HazardDesk(scene);
        steps.add(new Step(
                BEFORE, "The clock stands at today", () -> scene.suite().resetClock()));
        steps.add(new Step(BEFORE, "The directory of 南岸区 and the city's office is there", this::directory));
        steps.add(new Step(
                BEFORE, "The office drafts rules of where reports go, tries them, puts them into force", this::rules));
        steps.add(new Step(
                BEFORE, "The office registers an information officer, who reports with a number", this::officer));
        IntStream.range(0, Told.THIRTY.size()).forEach(i -> steps.add(reported(i, Told.THIRTY.get(i))));
        steps.addAll(new CustodianChapter(scene, desk, casebook).steps());
        steps.addAll(new RewardChapter(scene, desk, casebook).steps());
        steps.addAll(new ExposureChapter(scene, desk, casebook).steps());
        steps.add(new Step(AFTER, "A month passes; one question has found no answer", this::unanswered));
        steps.add(new Step(AFTER, "Nobody objects any more: each report is at its end", this::allAtTheirEnd));
        steps.add(new Step(AFTER, "Reporters of what was closed rate it, once", this::rated));
        steps.add(new Step(AFTER, "Fixed, left unfixed and unfounded are counted apart", this::countedApart));
        steps.add(new Step(AFTER, "No channel, no step, no state and no outcome was left out", this::nothingLeftOut));
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    private void directory() {
        List<String> lines = new ArrayList<>();
        lines.add(District.HEADER);
        lines.addAll(District.rows(Divisions.bundled().children(new DivisionCode(District.CODE)).stream()
                .map(town -> new District.Town(town.code().value(), town.name()))
                .toList()));
        lines.addAll(District.CITY_ROWS);
        Caller platform = scene.as("platform");
        Answer job = platform.postBytes(
                "/v1/organization-imports?mode=ROW_BY_ROW",
                "text/csv",
                String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        unlessEqual(202, job.status(), "status");
        Answer done = platform.eventually(
                "/v1/organization-imports/" + job.text("id"),
                answer -> unlessEqual("COMPLETED", answer.text("state"), "state of the import"));
        unlessEqual(0L, done.number("refused"), "rows refused");
        // The hazard service hears of the tree a moment later.
        scene.as("dispatcher").eventually("/v1/hazard-reports", answer -> unlessEqual(200, answer.status(), "status"));
    }

    private void rules() {
        Caller dispatcher = scene.as("dispatcher");
        Map<String, ?> rules = Map.of(
                "rules",
                List.of(
                        rule("建筑施工转住建委", Map.of("categories", List.of("CONSTRUCTION")), District.HOUSING_COMMISSION),
                        rule("其余转应急局", Map.of(), District.EMERGENCY_BUREAU)));
        Answer draft = until201(dispatcher, rules);
        String path = "/v1/routing-rule-sets/" + draft.text("id");
        Answer tried = dispatcher.post(path + "/dry-run", Map.of("since", "2020-01-01"));
        unlessEqual(200, tried.status(), "status of the dry run");
        Answer active = dispatcher.postOnVersion(path + "/activate", draft.etag(), Map.of());
        unlessEqual("ACTIVE", active.text("state"), "state of the rules");
    }

    /// The units are known to the hazard service a moment after their import.
    private static Answer until201(Caller dispatcher, Map<String, ?> rules) {
        return dispatcher.eventuallyPost(
                "/v1/routing-rule-sets", rules, answer -> unlessEqual(201, answer.status(), "status of the draft"));
    }

    private static Map<String, ?> rule(String name, Map<String, ?> conditions, String unit) {
        Map<String, Object> rule = new HashMap<>(conditions);
        rule.put("name", name);
        rule.put("organizationId", Scene.organization(unit).toString());
        return rule;
    }

    private void officer() {
        Answer officer = scene.as("dispatcher").post("/v1/information-officers", Map.of("name", "王五"));
        unlessEqual(201, officer.status(), "status of the registration");
        scene.remember("officer's number", officer.text("number"));
        scene.remember("officer's secret", officer.text("secret"));
    }

    private Step reported(int index, Told told) {
        String title = "%2d · %s, %s “%s”: %s"
                .formatted(
                        index + 1,
                        told.channel(),
                        told.category(),
                        told.words(),
                        told.ending().told());
        return new Step(REPORTS, title, () -> play(told));
    }

    private Caller reporterOf(Told told) {
        return switch (told.channel()) {
            case "PUBLIC", "WHISTLEBLOWER" -> scene.citizen();
            case "INFORMATION_OFFICER" ->
                scene.citizen()
                        .with("Officer-Number", scene.recall("officer's number"))
                        .with("Officer-Secret", scene.recall("officer's secret"));
            case "PORTAL" -> scene.as("portal");
            default -> scene.as("dispatcher");
        };
    }

    private void play(Told told) {
        String door = told.isPublic() ? "/public/v1/hazard-reports" : "/v1/hazard-reports";
        HazardDesk.Receipt receipt = desk.report(reporterOf(told), door, told.body());
        String report = desk.find("dispatcher", receipt);
        casebook.add(new Casebook.Entry(
                told, receipt, report, told.hasPhoto() ? Optional.of(desk.photographs(receipt)) : Optional.empty()));
        switch (told.ending()) {
            case FIXED -> {
                routed(report);
                fixed(receipt, report);
            }
            case FIXED_FOR_TWO -> {
                routed(report);
                reinspected(receipt, report);
                scene.remember("kept " + told.category(), report);
            }
            case ANSWERED_AND_FIXED -> {
                desk.act("dispatcher", report, "screen");
                desk.act("dispatcher", report, "ask", Map.of("question", "请补充具体楼栋和单元"));
                desk.awaitState(receipt, "MORE_WANTED");
                desk.writes(receipt, "answer", Map.of("text", "3号楼2单元一层"));
                routed(report);
                fixed(receipt, report);
            }
            case EXTENDED_AND_FIXED -> {
                routed(report);
                extended(report);
                fixed(receipt, report);
            }
            case UNFIXED -> {
                routed(report);
                desk.substantiate(verifierOf(told), report, "现场核查属实");
                desk.act("dispatcher", report, "leave-unfixed", Map.of("reason", "企业已停产关闭，场地无法进入"));
            }
            case UNFOUNDED -> {
                routed(report);
                unfounded(told, report);
            }
            case RETURNED_AND_UNFOUNDED -> {
                routed(report);
                desk.act(verifierOf(told), report, "return", Map.of("reason", "不属本单位职责"));
                desk.act("dispatcher", report, "transfer", Map.of("organizationId", unit(District.EMERGENCY_BUREAU)));
                desk.refute("handler", report, "现场核查未见异常");
                tell("dispatcher", report);
            }
            case AWAITED_AND_UNFOUNDED -> {
                routed(report);
                desk.act(
                        "handler",
                        report,
                        "await",
                        Map.of(
                                "reason",
                                "待检测机构出具报告",
                                "until",
                                scene.now().plusDays(10).toLocalDate().toString()));
                desk.act("handler", report, "resume");
                desk.refute("handler", report, "检测未见异常");
                tell("dispatcher", report);
            }
            case OBJECTED_AND_UPHELD -> {
                routed(report);
                unfounded(told, report);
                desk.writes(receipt, "objection", Map.of("text", "隐患仍在，请再看"));
                desk.act("city-dispatcher", report, "uphold", Map.of("reason", "经复核，维持原结果"));
            }
            case OBJECTED_AND_VERIFIED_ANEW -> {
                routed(report);
                unfounded(told, report);
                desk.writes(receipt, "objection", Map.of("text", "请换一个单位来看"));
                verifiedByTheCity(report);
            }
            case REJECTED -> desk.act("dispatcher", report, "reject", Map.of("reason", "属于民事纠纷，请向社区调解委员会反映"));
            case REJECTED_AND_ACCEPTED_ABOVE -> {
                desk.act("dispatcher", report, "reject", Map.of("reason", "不属于安全生产"));
                desk.writes(receipt, "objection", Map.of("text", "燃气间属于安全生产"));
                desk.act("city-dispatcher", report, "accept");
                verifiedByTheCity(report);
            }
            case UNANSWERED -> desk.act("dispatcher", report, "ask", Map.of("question", "请补充具体楼栋和单元"));
            case DUPLICATE -> {
                String other = scene.recall("kept " + told.category());
                desk.act("dispatcher", report, "merge", Map.of("parentId", other));
                tell("dispatcher", other);
                unlessEqual(
                        "TELL",
                        desk.holderOf(receipt)
                                .get(receipt.path())
                                .list("timeline")
                                .getLast()
                                .path("step")
                                .asText(),
                        "last that the reporter of the joined report hears");
            }
            case WITHDRAWN -> desk.writes(receipt, "withdrawal", Map.of());
        }
    }

    private void routed(String report) {
        desk.act("dispatcher", report, "accept");
        desk.act("dispatcher", report, "route");
    }

    private void unfounded(Told told, String report) {
        desk.act(verifierOf(told), report, "start-verification");
        desk.refute(verifierOf(told), report, "现场核查未见异常");
        tell("dispatcher", report);
    }

    private void fixed(HazardDesk.Receipt receipt, String report) {
        reinspected(receipt, report);
        tell("dispatcher", report);
    }

    private void reinspected(HazardDesk.Receipt receipt, String report) {
        desk.substantiate("handler", report, "现场核查属实");
        String finding = desk.findingOf(report);
        desk.awaitState(receipt, "RECTIFYING");
        desk.rectify(finding, PLAN, "已整改到位。");
        desk.actOnFinding("inspector", finding, "reinspect", Map.of("outcome", "PASSED", "remark", "现场复查合格"));
        desk.awaitState(receipt, "REINSPECTED");
    }

    private void extended(String report) {
        Answer asked =
                scene.as("handler").post("/v1/hazard-reports/" + report + "/extensions", Map.of("reason", "配件到货需两周"));
        unlessEqual(201, asked.status(), "status of the request for more time");
        desk.act("dispatcher", report, "extensions/" + asked.text("id") + "/approve");
    }

    private void verifiedByTheCity(String report) {
        desk.act("city-dispatcher", report, "transfer", Map.of("organizationId", unit(District.CITY_BUREAU)));
        desk.refute("city-inspector", report, "市级复核未见异常");
        tell("city-dispatcher", report);
    }

    private void tell(String account, String report) {
        desk.act(account, report, "tell-result", Map.of("text", "办理结果已核实，详见核查情况。"));
    }

    private void unanswered() throws Exception {
        scene.suite().clock(scene.now().plusDays(UNTIL_NOBODY_ANSWERS));
        for (Casebook.Entry entry : casebook.all()) {
            if (entry.told().ending() == Ending.UNANSWERED) {
                desk.awaitState(entry.receipt(), "SCREENING");
                desk.act("dispatcher", entry.report(), "reject", Map.of("reason", "举报对象不明确，且未在期限内补充"));
            }
        }
    }

    private void allAtTheirEnd() throws Exception {
        scene.suite().clock(scene.now().plusDays(UNTIL_NOBODY_OBJECTS));
        for (Casebook.Entry entry : casebook.all()) {
            desk.awaitState(entry.receipt(), entry.told().ending().state());
        }
    }

    private void rated() {
        List<String> ratings =
                List.of("VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED");
        int next = 0;
        for (Casebook.Entry entry : casebook.all()) {
            Answer rated = desk.holderOf(entry.receipt())
                    .post(entry.receipt().path() + "/rating", Map.of("rating", ratings.get(next++ % ratings.size())));
            boolean closed = entry.told().ending().state().equals("CLOSED");
            unlessEqual(closed ? 200 : 409, rated.status(), "status of the rating of " + entry.told());
        }
    }

    private void countedApart() {
        for (String outcome : List.of("FIXED", "UNFIXED", "UNFOUNDED")) {
            long told = Told.THIRTY.stream()
                    .filter(report -> report.ending().outcome().equals(outcome))
                    .count();
            Answer list = scene.as("dispatcher").get("/v1/hazard-reports?limit=100&state=CLOSED&outcome=" + outcome);
            long ours = list.items().stream()
                    .filter(item -> casebook.all().stream()
                            .anyMatch(entry ->
                                    entry.report().equals(item.path("id").asText())))
                    .count();
            unless(told > 0, "no report of the thirty ends as %s", outcome);
            unlessEqual(told, ours, "closed as " + outcome);
        }
    }

    /// What the service itself knows, held against what came before in the thirty reports.
    private void nothingLeftOut() {
        JsonNode schemas = scene.citizen().get("/openapi.json").json().at("/components/schemas");
        List<JsonNode> seen = casebook.all().stream()
                .map(entry -> scene.as("dispatcher").get(entry.path()).json())
                .toList();
        unlessEqual(30, seen.size(), "reports");
        unlessEqual(
                texts(schemas.at("/IntakeChannel/enum")),
                texts(seen.stream().map(report -> report.path("channel"))),
                "channels");
        unlessEqual(texts(schemas.at("/HandlingStep/enum")), texts(timeline(seen, "step")), "steps");
        unlessEqual(names(HazardState.values()), texts(timeline(seen, "state")), "states");
        unlessEqual(
                names(HazardOutcome.values()),
                texts(seen.stream().map(report -> report.path("outcome")).filter(JsonNode::isTextual)),
                "outcomes");
    }

    private static Stream<JsonNode> timeline(List<JsonNode> reports, String field) {
        return reports.stream()
                .flatMap(report -> report.path("timeline").valueStream())
                .map(entry -> entry.path(field));
    }

    private static Set<String> texts(JsonNode array) {
        return texts(array.valueStream());
    }

    private static Set<String> texts(Stream<JsonNode> values) {
        return values.map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Who verifies: the rules send construction to the housing commission, everything else to the emergency bureau.
    private static String verifierOf(Told told) {
        return told.category().equals("CONSTRUCTION") ? "housing" : "handler";
    }

    private static String unit(String code) {
        return Scene.organization(code).toString();
    }
}
