package cn.anlan.hazard;

import static cn.anlan.events.commitment.CommitmentKind.HAZARD_ACCEPTANCE;
import static cn.anlan.events.commitment.CommitmentKind.HAZARD_FEEDBACK;
import static cn.anlan.events.commitment.CommitmentKind.HAZARD_HANDLING;
import static cn.anlan.events.commitment.CommitmentState.CANCELLED;
import static cn.anlan.events.commitment.CommitmentState.FULFILLED;
import static cn.anlan.events.commitment.CommitmentState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.EventTypes;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class DeadlinesIT {

    private static District district;

    @Inject
    Clock clock;

    @BeforeAll
    static void found() {
        district = District.founded("500106");
    }

    /// National Day is off from 1 to 7 October 2026, and Saturday the 10th is worked in exchange.
    @Test
    void shouldRunTheClocksOfTheProcedureOnWorkingDays() throws IOException {
        try (BusinessTime time = new BusinessTime(clock);
                EventProbe<CommitmentChanged> commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            time.moveTo("2026-09-30T15:00:00+08:00");
            Citizen citizen = Citizen.reportsFrom("500106");
            UUID report = Staff.findsReport(district.dispatcher(), citizen);
            Staff dispatcher = new Staff(district.dispatcher(), report);

            CommitmentChanged acceptance = await(commitments, report, HAZARD_ACCEPTANCE, OPEN);
            assertThat(acceptance.organizationId()).isEqualTo(district.office());
            assertThat(acceptance.dueAt()).isEqualTo(OffsetDateTime.parse("2026-10-14T00:00:00+08:00"));
            assertThat(acceptance.title().zh()).isEqualTo("受理隐患举报 " + citizen.trackingNumber());
            assertThat(citizen.trackingNumber()).startsWith("AL260930-");

            time.moveTo("2026-10-09T10:00:00+08:00");
            dispatcher.accepts().then().statusCode(200);
            CommitmentChanged accepted = await(commitments, report, HAZARD_ACCEPTANCE, FULFILLED);
            assertThat(accepted.id()).isEqualTo(acceptance.id());
            assertThat(accepted.quantityDone()).isEqualTo(1);
            assertThat(accepted.fulfilledAt())
                    .isBetween(
                            OffsetDateTime.parse("2026-10-09T10:00:00+08:00"),
                            OffsetDateTime.parse("2026-10-09T10:05:00+08:00"));

            CommitmentChanged untilTransferred = await(commitments, report, HAZARD_HANDLING, OPEN);
            assertThat(untilTransferred.organizationId()).isEqualTo(district.office());

            dispatcher.transfersTo(district.gasDepartment()).then().statusCode(200);
            assertThat(await(commitments, report, HAZARD_HANDLING, CANCELLED).id())
                    .isEqualTo(untilTransferred.id());
            CommitmentChanged handling = awaitOpenOf(commitments, report, district.gasDepartment());
            assertThat(handling.organizationId()).isEqualTo(district.gasDepartment());
            assertThat(handling.dueAt()).isEqualTo(OffsetDateTime.parse("2026-12-09T00:00:00+08:00"));

            new Staff(district.gasInspector(), report).returns("不属本单位职责").then().statusCode(204);
            commitments.await(handling.id(), data -> data.state() == CANCELLED);

            dispatcher.transfersTo(district.fireDepartment()).then().statusCode(200);
            CommitmentChanged again = awaitOpenOf(commitments, report, district.fireDepartment());
            assertThat(again.id()).isNotEqualTo(handling.id());
            assertThat(again.dueAt()).isEqualTo(handling.dueAt());

            time.moveTo("2026-11-20T09:00:00+08:00");
            new Staff(district.fireInspector(), report)
                    .verifies(Map.of("outcome", "UNSUBSTANTIATED", "summary", "现场未见异常"))
                    .then()
                    .statusCode(200);
            assertThat(await(commitments, report, HAZARD_HANDLING, FULFILLED).id())
                    .isEqualTo(again.id());
            CommitmentChanged feedback = await(commitments, report, HAZARD_FEEDBACK, OPEN);
            assertThat(feedback.organizationId()).isEqualTo(district.office());
            assertThat(feedback.dueAt()).isEqualTo(OffsetDateTime.parse("2026-12-01T00:00:00+08:00"));
            dispatcher.tells("现场检测未见泄漏").then().statusCode(200);
            assertThat(await(commitments, report, HAZARD_FEEDBACK, FULFILLED).id())
                    .isEqualTo(feedback.id());
        }
    }

    private static CommitmentChanged awaitOpenOf(
            EventProbe<CommitmentChanged> commitments, UUID report, UUID organization) {
        return commitments
                .await(event -> event.data().subjectId().equals(report)
                        && event.data().kind() == HAZARD_HANDLING
                        && event.data().state() == OPEN
                        && event.data().organizationId().equals(organization))
                .data();
    }

    private static CommitmentChanged await(
            EventProbe<CommitmentChanged> commitments, UUID report, CommitmentKind kind, CommitmentState state) {
        return commitments
                .await(event -> event.data().subjectId().equals(report)
                        && event.data().kind() == kind
                        && event.data().state() == state)
                .data();
    }
}
