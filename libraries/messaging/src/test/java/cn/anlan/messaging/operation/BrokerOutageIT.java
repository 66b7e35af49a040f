package cn.anlan.messaging.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.messaging.Enrolments;
import cn.anlan.messaging.EventFactory;
import cn.anlan.messaging.HandledEvents;
import cn.anlan.messaging.Outbox;
import cn.anlan.testing.TestKafka;
import cn.anlan.testing.WithKafka;
import cn.anlan.testing.WithPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithKafka
class BrokerOutageIT {

    private static final String BROKER_STATE = "checks.find { it.name == 'messaging' }.data.kafka";

    private final UUID enrolment = Ids.next();

    @Inject
    Outbox outbox;

    @Inject
    EventFactory events;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    @AfterEach
    void startBroker() {
        TestKafka.start();
    }

    @Test
    void shouldTakeEventsWhileTheBrokerIsAwayAndBringThemWhenItIsBack() {
        append(1, 10);
        await().untilAsserted(
                        () -> assertThat(HandledEvents.versionsOf(enrolment)).hasSize(10));

        TestKafka.stop();
        append(11, 200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get(readiness)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body(BROKER_STATE, equalTo("unreachable")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get(metrics).then().body(containsString("anlan_outbox_unsent 190.0")));
        TestKafka.start();
        append(201, 210);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(HandledEvents.versionsOf(enrolment))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 210).boxed().toList()));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            given().get(readiness).then().statusCode(200).body(BROKER_STATE, equalTo("reachable"));
            given().get(metrics)
                    .then()
                    .body(containsString("anlan_outbox_unsent 0.0"))
                    .body(containsString("anlan_outbox_oldest_age_seconds 0.0"))
                    .body(containsString("anlan_outbox_relay_leading 1.0"));
        });
    }

    private void append(long first, long last) {
        for (long version = first; version <= last; version++) {
            long current = version;
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(events.of(
                            EventTypes.ENROLMENT_CHANGED, enrolment, current, Enrolments.enrolled(enrolment))));
        }
    }
}
