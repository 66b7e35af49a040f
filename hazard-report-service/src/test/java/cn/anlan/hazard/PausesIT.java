package cn.anlan.hazard;

import static cn.anlan.events.commitment.CommitmentKind.HAZARD_ACCEPTANCE;
import static cn.anlan.events.commitment.CommitmentKind.HAZARD_HANDLING;
import static cn.anlan.events.commitment.CommitmentKind.HAZARD_SUPERVISION;
import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The clocks stand still while others are waited for, can be extended once, and escalate up the tree.
@QuarkusTest
@WithPlatform
class PausesIT {

    private static District district;
    private static District city;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        city = District.founded("420100");
        district = District.founded("420102");
    }

    /// 16 November 2026 is a Monday; nobody is off until the end of the year.
    @Test
    void shouldStandStillWhileTheReporterIsAsked() throws IOException {
        try (BusinessTime time = new BusinessTime(clock);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            time.moveTo("2026-11-16T09:00:00+08:00");
            Citizen citizen = Citizen.reportsFrom("420102");
            Staff dispatcher = dispatcherOf(citizen);
            awaitDue(commitments, dispatcher.report(), HAZARD_ACCEPTANCE, "2026-11-24T00:00:00+08:00");

            time.moveTo("2026-11-17T09:00:00+08:00");
            dispatcher.does("ask", Map.of("question", "在几号楼？")).then().statusCode(200);
            citizen.looks().then().body("outlook.lastDay", equalTo("2026-12-01"));
            // One day has passed and four are left, after the last day for an answer.
            awaitDue(commitments, dispatcher.report(), HAZARD_ACCEPTANCE, "2026-12-08T00:00:00+08:00");

            time.moveTo("2026-11-19T15:00:00+08:00");
            citizen.answers("3号楼").then().statusCode(200);
            awaitDue(commitments, dispatcher.report(), HAZARD_ACCEPTANCE, "2026-11-26T00:00:00+08:00");
        }
    }

    @Test
    void shouldStandStillWhileAnotherAuthorityIsWaitedFor() throws IOException {
        try (BusinessTime time = new BusinessTime(clock);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            time.moveTo("2026-09-01T09:00:00+08:00");
            Citizen citizen = Citizen.reportsFrom("420102");
            Staff inspector = transferred(citizen);
            awaitDue(commitments, inspector.report(), HAZARD_HANDLING, "2026-11-03T00:00:00+08:00");

            inspector
                    .does("await", Map.of("reason", "待住建部门出具鉴定", "until", "2026-09-11"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("VERIFYING"));
            awaitDue(commitments, inspector.report(), HAZARD_HANDLING, "2026-11-11T00:00:00+08:00");
            citizen.looks().then().body("outlook.now", equalTo("核查正在等待其他部门的意见或鉴定。"));
            assertThatProblem(inspector.does("await", Map.of("reason", "再等", "until", "2026-09-20")))
                    .hasStatus(409)
                    .hasCode("state-conflict");

            time.moveTo("2026-09-06T09:00:00+08:00");
            inspector.does("resume").then().statusCode(200);
            awaitDue(commitments, inspector.report(), HAZARD_HANDLING, "2026-11-06T00:00:00+08:00");
            assertThatProblem(inspector.does("resume")).hasStatus(409);
            for (String unfit : new String[] {"2026-09-06", "2026-11-06"}) {
                assertThatProblem(inspector.does("await", Map.of("reason", "再等", "until", unfit)))
                        .hasStatus(400)
                        .hasErrorAt("/until");
            }
        }
    }

    @Test
    void shouldBeExtendedOnceByASecondPerson() throws IOException {
        try (BusinessTime time = new BusinessTime(clock);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            time.moveTo("2026-09-01T09:00:00+08:00");
            Staff inspector = transferred(Citizen.reportsFrom("420102"));
            Staff asker = new Staff(
                    TestTokens.as("asker", district.office(), "hazard-dispatcher")
                            .sign(),
                    inspector.report());
            UUID refused = requested(inspector);
            assertThatProblem(inspector.does("extensions", REASON))
                    .hasStatus(409)
                    .hasCode("extended-already");
            decide(new Staff(district.dispatcher(), inspector.report()), refused, "refuse")
                    .then()
                    .statusCode(200)
                    .body("stateLabel", equalTo("未同意"));

            UUID extension = requested(asker);
            assertThatProblem(decide(asker, extension, "approve"))
                    .hasStatus(409)
                    .hasCode("same-person");
            assertThatProblem(decide(inspector, extension, "approve")).hasStatus(403);
            decide(new Staff(district.dispatcher(), inspector.report()), extension, "approve")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("APPROVED"));

            awaitDue(commitments, inspector.report(), HAZARD_HANDLING, "2026-12-01T00:00:00+08:00");
            assertThatProblem(inspector.does("extensions", REASON))
                    .hasStatus(409)
                    .hasCode("extended-already");
            inspector
                    .looks()
                    .then()
                    .body("extension.state", equalTo("APPROVED"))
                    .body("timeline.step", contains("SUBMIT", "ACCEPT", "TRANSFER", "EXTEND"));
        }
    }

    @Test
    void shouldEscalateWhatIsOverdueUpTheTreeAndBeGoneOnWith() throws IOException {
        try (BusinessTime time = new BusinessTime(clock);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            time.moveTo("2026-09-01T09:00:00+08:00");
            Staff inspector = transferred(Citizen.reportsFrom("420102"));

            time.moveTo("2026-11-03T00:00:00+08:00");
            CommitmentChanged first = supervisionOf(commitments, inspector.report(), district.office());
            assertThat(first.dueAt()).isEqualTo(OffsetDateTime.parse("2026-11-11T00:00:00+08:00"));
            time.moveTo("2026-11-11T00:00:00+08:00");
            CommitmentChanged second = supervisionOf(commitments, inspector.report(), city.office());

            inspector
                    .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场未见异常"))
                    .then()
                    .statusCode(200);
            for (CommitmentChanged supervision : new CommitmentChanged[] {first, second}) {
                commitments.await(supervision.id(), data -> data.state() == CommitmentState.FULFILLED);
            }
        }
    }

    private static final Map<String, String> REASON = Map.of("reason", "需停产检修，配件到货需两周");

    private static UUID requested(Staff staff) {
        return UUID.fromString(staff.does("extensions", REASON)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response decide(Staff staff, UUID extension, String decision) {
        return staff.does("extensions/" + extension + "/" + decision);
    }

    private static CommitmentChanged supervisionOf(
            EventProbe<CommitmentChanged> commitments, UUID report, UUID office) {
        return commitments
                .await(event -> event.data().subjectId().equals(report)
                        && event.data().kind() == HAZARD_SUPERVISION
                        && event.data().organizationId().equals(office))
                .data();
    }

    private static void awaitDue(
            EventProbe<CommitmentChanged> commitments, UUID report, CommitmentKind kind, String dueAt) {
        commitments.await(event -> event.data().subjectId().equals(report)
                && event.data().kind() == kind
                && event.data().state() == CommitmentState.OPEN
                && event.data().dueAt().equals(OffsetDateTime.parse(dueAt)));
    }

    private static Staff transferred(Citizen citizen) {
        Staff dispatcher = dispatcherOf(citizen);
        dispatcher.accepts().then().statusCode(200);
        dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
        return new Staff(district.gasInspector(), dispatcher.report());
    }

    private static Staff dispatcherOf(Citizen citizen) {
        String token = district.dispatcher();
        return new Staff(token, Staff.findsReport(token, citizen));
    }
}
