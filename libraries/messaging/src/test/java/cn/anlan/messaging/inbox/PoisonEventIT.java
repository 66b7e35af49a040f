package cn.anlan.messaging.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.CloudEventHeaders;
import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.roster.RosterChanged;
import cn.anlan.messaging.Enrolments;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.HandledEvents;
import cn.anlan.messaging.Outbox;
import cn.anlan.messaging.RecordingHandler;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.WithKafka;
import cn.anlan.testing.WithPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithKafka
class PoisonEventIT {

    @Inject
    Outbox outbox;

    @Inject
    EventFactory events;

    @Inject
    RecordingHandler handler;

    @Inject
    ParkedEvents parked;

    @TestHTTPResource(management = true)
    URI management;

    @AfterEach
    void leaveNothingParked() {
        handler.refuseNothing();
        parked.replayAll();
    }

    @Test
    void shouldParkThePoisonAndWhatFollowsItAndLetOthersThrough() {
        UUID ill = Ids.next();
        UUID well = Ids.next();
        Event<EnrolmentChanged> poison = event(ill, 2);
        handler.refuse(poison.id());

        append(List.of(event(ill, 1), poison, event(well, 1), event(ill, 3), event(well, 2), event(ill, 4)));

        await().untilAsserted(() -> assertThat(waiting(ill)).hasSize(3));
        assertThat(HandledEvents.versionsOf(ill)).containsExactly(1L);
        await().untilAsserted(() -> assertThat(HandledEvents.versionsOf(well)).containsExactly(1L, 2L));
        List<ParkedEvent> waiting = waiting(ill);
        assertThat(waiting.getFirst().id()).isEqualTo(poison.id());
        assertThat(waiting.getFirst().handler()).isEqualTo("RecordingHandler");
        assertThat(waiting.getFirst().reason()).contains("IllegalArgumentException: this event is poison");
        assertThat(waiting)
                .extracting(ParkedEvent::reason)
                .filteredOn(reason -> reason.contains("earlier event"))
                .hasSize(2);
    }

    @Test
    void shouldRecoverAllInOrderByReplay() {
        UUID ill = Ids.next();
        Event<EnrolmentChanged> poison = event(ill, 2);
        handler.refuse(poison.id());
        append(List.of(event(ill, 1), poison, event(ill, 3), event(ill, 4)));
        await().untilAsserted(() -> assertThat(waiting(ill)).hasSize(3));

        given().post(parkedEvents() + "/" + poison.id() + "/replay")
                .then()
                .statusCode(409)
                .body("replayed", equalTo(0))
                .body("failure", containsString("this event is poison"));
        handler.refuseNothing();
        given().post(parkedEvents() + "/" + poison.id() + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(3));
        append(List.of(event(ill, 5)));

        await().untilAsserted(() -> assertThat(HandledEvents.versionsOf(ill)).containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(waiting(ill)).isEmpty();
    }

    @Test
    void shouldParkWhatBreaksTheContractUntilItIsDiscarded() {
        UUID ill = Ids.next();
        Event<RosterChanged> malformed = TestEvents.of(
                EventTypes.ROSTER_CHANGED,
                ill,
                1,
                new RosterChanged(ill, ill, ill, LocalDate.of(2020, 12, 23), 7, true));
        TestEvents.publish(malformed, CloudEventHeaders.of(malformed), "{\"id\": 1".getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(waiting(ill)).hasSize(1));

        assertThat(waiting(ill).getFirst().reason()).contains("No valid anlan.roster.changed.v1");
        given().get(parkedEvents())
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.topic".formatted(malformed.id()), equalTo("anlan.roster"));

        given().delete(parkedEvents() + "/" + malformed.id())
                .then()
                .statusCode(200)
                .body("replayed", equalTo(0));
        assertThat(waiting(ill)).isEmpty();
    }

    @Test
    void shouldDeadLetterOnePercentOfPoisonAndRecoverItAll() {
        List<UUID> aggregates = new ArrayList<>();
        List<Event<EnrolmentChanged>> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            aggregates.add(Ids.next());
        }
        for (int version = 1; version <= 5; version++) {
            for (UUID aggregate : aggregates) {
                sent.add(event(aggregate, version));
            }
        }
        // Five of five hundred, of five aggregates, each in another version.
        Set<UUID> poison = Set.of(0, 101, 202, 303, 404).stream()
                .map(index -> sent.get(index).id())
                .collect(Collectors.toSet());
        poison.forEach(handler::refuse);

        try (DeadLetters deadLetters = DeadLetters.of("messaging-test")) {
            append(sent);
            await().untilAsserted(() -> {
                for (UUID aggregate : aggregates.subList(5, 100)) {
                    assertThat(HandledEvents.versionsOf(aggregate)).containsExactly(1L, 2L, 3L, 4L, 5L);
                }
            });
            await().untilAsserted(() ->
                    assertThat(deadLetters.idsBecauseOf("this event is poison")).containsAll(poison));
        }

        handler.refuseNothing();
        given().post(parkedEvents() + "/replay").then().statusCode(200).body("replayed", equalTo(15));
        for (UUID aggregate : aggregates) {
            assertThat(HandledEvents.versionsOf(aggregate)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    private String parkedEvents() {
        return management.resolve("/parked-events").toString();
    }

    private List<ParkedEvent> waiting(UUID aggregate) {
        return parked.list(1000).stream()
                .filter(event -> event.aggregateId().equals(aggregate))
                .toList();
    }

    private void append(List<Event<EnrolmentChanged>> all) {
        QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(all));
    }

    private Event<EnrolmentChanged> event(UUID aggregate, long version) {
        return events.of(EventTypes.ENROLMENT_CHANGED, aggregate, version, Enrolments.enrolled(aggregate));
    }
}
