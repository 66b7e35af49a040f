package cn.anlan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.WithKafka;
import cn.anlan.testing.WithPostgres;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithKafka
class EndToEndIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final UUID enrolment = Ids.next();

    @Inject
    Outbox outbox;

    @Inject
    EventFactory events;

    @Test
    void shouldBringCommittedEventsToTheHandlerInOrder() {
        for (long version = 1; version <= 20; version++) {
            Event<EnrolmentChanged> event = event(version);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event));
        }

        await().untilAsserted(() -> assertThat(HandledEvents.versionsOf(enrolment))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList()));
    }

    @Test
    void shouldBringManyEventsOfOneTransactionInTheOrderOfAppending() {
        List<Event<EnrolmentChanged>> many =
                LongStream.rangeClosed(1, 2500).mapToObj(this::event).toList();

        QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(many));

        try (EventProbe<EnrolmentChanged> probe = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            probe.await(event -> event.aggregateId().equals(enrolment) && event.aggregateVersion() == 2500);
            assertThat(probe.eventsOf(enrolment)).containsExactlyElementsOf(many);
        }
    }

    @Test
    void shouldBringEventsThatAreAlikeButForTheirIds() {
        List<UUID> many = Stream.generate(Ids::next).limit(1200).toList();
        UUID standIn = Ids.next();
        Event<EnrolmentChanged> pattern =
                events.of(EventTypes.ENROLMENT_CHANGED, standIn, 1, Enrolments.enrolled(standIn));

        QuarkusTransaction.requiringNew().run(() -> outbox.appendAlike(pattern, Map.of(standIn, many)));

        try (EventProbe<EnrolmentChanged> probe = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            Set<UUID> eventIds = new HashSet<>();
            for (UUID id : many) {
                Event<EnrolmentChanged> event = probe.await(id, data -> true);
                eventIds.add(event.id());
                assertThat(event)
                        .usingRecursiveComparison()
                        .ignoringFields("id")
                        .isEqualTo(new Event<>(
                                pattern.id(),
                                pattern.type(),
                                id,
                                1,
                                pattern.time(),
                                pattern.source(),
                                pattern.actor(),
                                pattern.organizationId(),
                                pattern.traceparent(),
                                Enrolments.enrolled(id)));
            }
            assertThat(eventIds).hasSize(1200).doesNotContain(pattern.id());
        }
    }

    @Test
    void shouldRefuseEventsThatLackAnId() {
        UUID standIn = Ids.next();
        Event<EnrolmentChanged> pattern =
                events.of(EventTypes.ENROLMENT_CHANGED, standIn, 1, Enrolments.enrolled(standIn));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.appendAlike(
                                pattern, Map.of(standIn, List.of(Ids.next()), Ids.next(), List.of()))));
    }

    @Test
    void shouldPublishNothingOfATransactionThatRollsBack() {
        assertThatRuntimeException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event(1));
                    throw new IllegalArgumentException("the use case fails");
                }));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(2)));

        await().untilAsserted(
                        () -> assertThat(HandledEvents.versionsOf(enrolment)).containsExactly(2L));
    }

    @Test
    void shouldRefuseEventsOutsideOfATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.append(event(1)))
                .withMessageContaining("active transaction");
    }

    @Test
    void shouldRefuseDataThatTheBrokerWouldRefuse() {
        List<UUID> tooMany = Stream.generate(Ids::next).limit(25_000).toList();
        EnrolmentChanged enrolled = Enrolments.enrolled(enrolment);
        Event<EnrolmentChanged> tooLong = events.of(
                EventTypes.ENROLMENT_CHANGED,
                enrolment,
                1,
                new EnrolmentChanged(
                        enrolment,
                        enrolled.campaignId(),
                        enrolled.organizationId(),
                        enrolled.state(),
                        enrolled.enrolledOn(),
                        tooMany));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(tooLong)))
                .withMessageContaining("at most 900000");
    }

    @Test
    void shouldSayWhoPublishedAndUnderWhichTrace() {
        SpanContext request =
                SpanContext.create(TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());
        Event<EnrolmentChanged> event;
        try (Scope scope = Span.wrap(request).makeCurrent()) {
            event = event(1);
        }

        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));

        assertThat(event.source()).isEqualTo("/anlan/messaging-test");
        assertThat(event.actor()).isEqualTo("system");
        assertThat(event.organizationId()).isNull();
        assertThat(event.time().getOffset()).hasToString("+08:00");
        assertThat(event.traceparent()).isEqualTo("00-" + TRACE + "-00f067aa0ba902b7-01");
        await().untilAsserted(
                        () -> assertThat(HandledEvents.versionsOf(enrolment)).hasSize(1));
        assertThat(HandledEvents.traceOf(enrolment)).isEqualTo(TRACE);
    }

    @Test
    void shouldIgnoreRepeatedAndStaleEvents() {
        Event<EnrolmentChanged> second =
                TestEvents.of(EventTypes.ENROLMENT_CHANGED, enrolment, 2, Enrolments.enrolled(enrolment));
        TestEvents.publish(second);
        TestEvents.publish(second);
        TestEvents.publish(EventTypes.ENROLMENT_CHANGED, enrolment, 1, Enrolments.enrolled(enrolment));
        TestEvents.publish(EventTypes.ENROLMENT_CHANGED, enrolment, 3, Enrolments.enrolled(enrolment));

        await().untilAsserted(
                        () -> assertThat(HandledEvents.versionsOf(enrolment)).containsExactly(2L, 3L));
    }

    @Test
    void shouldTakeTwoEventsOfOneVersionOnceEach() {
        Event<EnrolmentChanged> one =
                TestEvents.of(EventTypes.ENROLMENT_CHANGED, enrolment, 1, Enrolments.enrolled(enrolment));
        Event<EnrolmentChanged> other =
                TestEvents.of(EventTypes.ENROLMENT_CHANGED, enrolment, 1, Enrolments.enrolled(enrolment));
        TestEvents.publish(one);
        TestEvents.publish(other);
        TestEvents.publish(one);
        TestEvents.publish(other);
        TestEvents.publish(EventTypes.ENROLMENT_CHANGED, enrolment, 2, Enrolments.enrolled(enrolment));

        await().untilAsserted(
                        () -> assertThat(HandledEvents.versionsOf(enrolment)).containsExactly(1L, 1L, 2L));
    }

    private Event<EnrolmentChanged> event(long version) {
        return events.of(EventTypes.ENROLMENT_CHANGED, enrolment, version, Enrolments.enrolled(enrolment));
    }
}
