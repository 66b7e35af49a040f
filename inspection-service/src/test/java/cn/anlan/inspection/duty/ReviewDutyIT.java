package cn.anlan.inspection.duty;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.CampaignAmendment;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.inspection.Units;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class ReviewDutyIT {

    private final UUID campaign = Ids.next();
    private final UUID enrolment = Ids.next();
    private final UUID requirement = Ids.next();

    @Inject
    DataSource database;

    @Inject
    ExtendDuties extendDuties;

    @Inject
    Clock clock;

    private Units units;
    private EventProbe<CommitmentChanged> commitments;

    @BeforeEach
    void prepare() {
        units = Units.published(database);
        commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED);
    }

    @AfterEach
    void close() {
        commitments.close();
    }

    @Test
    void shouldDemandASelfReviewByTheEndOfTheCampaign() {
        publishCampaign(1, CampaignStatus.PUBLISHED);
        publishEnrolment(1, EnrolmentState.ENROLLED);

        CommitmentChanged owed = awaitState(CommitmentState.OPEN).data();
        assertThat(owed.kind()).isEqualTo(CommitmentKind.SELF_REVIEW);
        assertThat(owed.organizationId()).isEqualTo(units.enterprise());
        assertThat(owed.requirementId()).isEqualTo(requirement);
        assertThat(owed.title().zh()).isEqualTo("对照检查");
        assertThat(owed.dueAt()).isEqualTo(OffsetDateTime.parse("2024-01-01T00:00:00+08:00"));
        assertThat(owed.quantityDue()).isEqualTo(1);
    }

    @Test
    void shouldNotMindWhichIsHeardOfFirst() {
        publishEnrolment(1, EnrolmentState.ENROLLED);
        publishCampaign(1, CampaignStatus.PUBLISHED);

        assertThat(awaitState(CommitmentState.OPEN).aggregateVersion()).isEqualTo(1);
    }

    @Test
    void shouldFulfilTheDutyByASubmittedReviewAndOweItAgainWhenThatIsReturned() {
        publishCampaign(1, CampaignStatus.PUBLISHED);
        publishEnrolment(1, EnrolmentState.ENROLLED);
        UUID commitment = awaitState(CommitmentState.OPEN).aggregateId();

        UUID review = submitReview();
        awaitState(CommitmentState.FULFILLED);
        given().auth()
                .oauth2(units.inspector())
                .contentType("application/json")
                .body("{\"reason\":\"流于形式\"}")
                .post("/v1/self-reviews/" + review + "/return")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(commitments.eventsOf(commitment))
                        .extracting(event -> event.data().state())
                        .containsExactly(CommitmentState.OPEN, CommitmentState.FULFILLED, CommitmentState.OPEN));
    }

    @Test
    void shouldEndTheDutyOfWhoLeavesAndRenewItWithTheEnrolment() {
        publishCampaign(1, CampaignStatus.RUNNING, List.of(LocalDate.now(clock).plusDays(10)), null);
        publishEnrolment(1, EnrolmentState.ENROLLED);
        UUID commitment = awaitState(CommitmentState.OPEN).aggregateId();

        publishEnrolment(2, EnrolmentState.LEFT);
        awaitState(CommitmentState.CANCELLED);
        publishEnrolment(3, EnrolmentState.ENROLLED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(commitments.eventsOf(commitment))
                        .extracting(event -> event.data().state())
                        .containsExactly(CommitmentState.OPEN, CommitmentState.CANCELLED, CommitmentState.OPEN));
    }

    @Test
    void shouldLeaveOwedWhatWasDueBeforeTheUnitLeft() {
        LocalDate past = LocalDate.of(2023, 12, 31);
        LocalDate soon = LocalDate.now(clock).plusDays(10);
        publishCampaign(1, CampaignStatus.RUNNING, List.of(past, soon), null);
        publishEnrolment(1, EnrolmentState.ENROLLED);
        UUID overdue = awaitDue(past, CommitmentState.OPEN).aggregateId();
        awaitDue(soon, CommitmentState.OPEN);

        publishEnrolment(2, EnrolmentState.LEFT);

        awaitDue(soon, CommitmentState.CANCELLED);
        assertThat(commitments.eventsOf(overdue))
                .extracting(event -> event.data().state())
                .containsExactly(CommitmentState.OPEN);
    }

    @Test
    void shouldAskAUnitThatJoinsForNothingThatWasDueBefore() {
        LocalDate past = LocalDate.of(2023, 12, 31);
        LocalDate soon = LocalDate.now(clock).plusDays(10);
        publishCampaign(1, CampaignStatus.RUNNING, List.of(past, soon), null);
        publishEnrolment(1, EnrolmentState.ENROLLED, LocalDate.of(2024, 1, 1));

        awaitDue(soon, CommitmentState.OPEN);
        assertThat(commitments.eventsOf(Ids.named("commitment:inspection-service:self-review:%s:%s:2023-12-31"
                        .formatted(enrolment, requirement))))
                .isEmpty();
    }

    @Test
    void shouldEndTheDutiesOfACampaignThatIsCalledOff() {
        publishCampaign(1, CampaignStatus.PUBLISHED);
        publishEnrolment(1, EnrolmentState.ENROLLED);
        awaitState(CommitmentState.OPEN);

        publishCampaign(2, CampaignStatus.CANCELLED);

        awaitState(CommitmentState.CANCELLED);
    }

    @Test
    void shouldLeaveWhatHasComeDueAsItWasWhenTheCampaignIsAmended() {
        LocalDate past = LocalDate.of(2023, 12, 31);
        LocalDate soon = LocalDate.now(clock).plusDays(10);
        publishCampaign(1, CampaignStatus.RUNNING, List.of(past, soon), null);
        publishEnrolment(1, EnrolmentState.ENROLLED);
        UUID overdue = awaitDue(past, CommitmentState.OPEN).aggregateId();
        UUID open = awaitDue(soon, CommitmentState.OPEN).aggregateId();

        // Neither day is asked for any more, and one that has passed would be new.
        publishCampaign(
                2,
                CampaignStatus.RUNNING,
                List.of(LocalDate.of(2024, 1, 31), soon.plusDays(5)),
                new CampaignAmendment(1, OffsetDateTime.now(clock)));

        awaitDue(soon.plusDays(5), CommitmentState.OPEN);
        assertThat(awaitDue(soon, CommitmentState.CANCELLED).aggregateId()).isEqualTo(open);
        assertThat(commitments.eventsOf(overdue)).hasSize(1);
        assertThat(commitments.eventsOf(Ids.named("commitment:inspection-service:self-review:%s:%s:2024-01-31"
                        .formatted(enrolment, requirement))))
                .isEmpty();
    }

    private Event<CommitmentChanged> awaitDue(LocalDate day, CommitmentState state) {
        return commitments.await(event -> campaign.equals(event.data().campaignId())
                && event.data().state() == state
                && event.data().dueAt().toLocalDate().equals(day.plusDays(1)));
    }

    @Test
    void shouldTakeNoMoreReviewsForAnArchivedCampaign() {
        publishCampaign(1, CampaignStatus.PUBLISHED);
        publishCampaign(2, CampaignStatus.ARCHIVED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThatProblem(given().auth()
                                .oauth2(units.liaison())
                                .contentType("application/json")
                                .body("""
                                        {"campaignId":"%s","organizationId":"%s","checklistKey":"responsibility-2023-e"}""".formatted(campaign, units.enterprise()))
                                .post("/v1/self-reviews"))
                        .hasStatus(409)
                        .hasCode("state-conflict"));
    }

    @Test
    void shouldChangeNothingWhenTheHorizonIsLookedAtAgain() {
        publishCampaign(1, CampaignStatus.PUBLISHED);
        publishEnrolment(1, EnrolmentState.ENROLLED);
        UUID commitment = awaitState(CommitmentState.OPEN).aggregateId();

        extendDuties.run();
        publishCampaign(2, CampaignStatus.CANCELLED);
        awaitState(CommitmentState.CANCELLED);

        assertThat(commitments.eventsOf(commitment)).hasSize(2);
    }

    private Event<CommitmentChanged> awaitState(CommitmentState state) {
        return commitments.await(event ->
                campaign.equals(event.data().campaignId()) && event.data().state() == state);
    }

    private UUID submitReview() {
        UUID review = UUID.randomUUID();
        String liaison = units.liaison();
        String version = given().auth()
                .oauth2(liaison)
                .contentType("application/json")
                .body("""
                        {"id":"%s","campaignId":"%s","organizationId":"%s","checklistKey":"responsibility-2023-e"}""".formatted(review, campaign, units.enterprise()))
                .post("/v1/self-reviews")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        JsonPath checklist = given().auth()
                .oauth2(liaison)
                .get("/v1/checklists/responsibility-2023-e")
                .jsonPath();
        for (String point : checklist.<String>getList("items.checkPoints.flatten().id")) {
            version = given().auth()
                    .oauth2(liaison)
                    .header("If-Match", version)
                    .contentType("application/json")
                    .body("{\"result\":\"CONFORMING\",\"practice\":\"已落实\"}")
                    .put("/v1/self-reviews/" + review + "/answers/" + point)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
        }
        given().auth()
                .oauth2(liaison)
                .post("/v1/self-reviews/" + review + "/submit")
                .then()
                .statusCode(200);
        return review;
    }

    private void publishCampaign(long version, CampaignStatus status) {
        publishCampaign(version, status, List.of(LocalDate.of(2023, 12, 31)), null);
    }

    private void publishCampaign(
            long version, CampaignStatus status, List<LocalDate> dates, @Nullable CampaignAmendment amendment) {
        TestEvents.publish(
                EventTypes.CAMPAIGN_CHANGED,
                campaign,
                version,
                new CampaignChanged(
                        campaign,
                        "R3-" + campaign,
                        new LocalizedText("责任落实年", "Responsibility"),
                        "responsibility-deepening-2023",
                        units.committee(),
                        "临港安发〔2023〕13号",
                        null,
                        LocalDate.of(2023, 11, 21),
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2023, 11, 21),
                        status,
                        List.of(),
                        List.of(new Requirement(
                                requirement,
                                "self-review",
                                RequirementKind.REVIEW,
                                new LocalizedText("对照检查", "Self-review"),
                                null,
                                true,
                                new Schedule(
                                        List.of(new SchedulePart.Dates(dates, LocalTime.MIDNIGHT)), HolidayPolicy.NONE),
                                Target.of(1),
                                "responsibility-2023-e",
                                List.of(),
                                null,
                                false,
                                List.of(),
                                null,
                                null)),
                        null,
                        amendment));
    }

    private void publishEnrolment(long version, EnrolmentState state) {
        publishEnrolment(version, state, LocalDate.of(2023, 11, 21));
    }

    private void publishEnrolment(long version, EnrolmentState state, LocalDate enrolledOn) {
        TestEvents.publish(
                EventTypes.ENROLMENT_CHANGED,
                enrolment,
                version,
                new EnrolmentChanged(enrolment, campaign, units.enterprise(), state, enrolledOn, List.of(requirement)));
    }
}
