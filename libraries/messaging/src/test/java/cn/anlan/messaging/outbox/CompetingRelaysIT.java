package cn.anlan.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.messaging.Enrolments;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompetingRelaysIT {

    private final UUID enrolment = Ids.next();

    @Test
    void shouldLetOneRelayWorkAndTheOtherTakeOver() throws Exception {
        OutboxSchema outbox = OutboxSchema.create("competing_relays");
        try (EventProbe<EnrolmentChanged> probe = EventProbe.of(EventTypes.ENROLMENT_CHANGED)) {
            List<RunningRelay> relays = List.of(RunningRelay.of(outbox), RunningRelay.of(outbox));
            RunningRelay leader = awaitLeader(relays);
            RunningRelay other = relays.get(leader == relays.getFirst() ? 1 : 0);

            outbox.commit(events(1, 500));
            probe.await(event -> isVersion(event, 500));
            assertThat(leader.relay().isLeading()).isTrue();
            assertThat(other.relay().isLeading()).isFalse();

            leader.stop();
            outbox.commit(events(501, 600));
            probe.await(event -> isVersion(event, 600));
            assertThat(other.relay().isLeading()).isTrue();
            other.stop();

            // A stop in good order repeats nothing, and two relays at once would have.
            assertThat(probe.eventsOf(enrolment))
                    .extracting(Event::aggregateVersion)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 600).boxed().toList());
            assertThat(outbox.number("select last_seq from outbox_cursor")).isEqualTo(600);
        }
    }

    private static RunningRelay awaitLeader(List<RunningRelay> relays) {
        return await().until(
                        () -> relays.stream()
                                .filter(running -> running.relay().isLeading())
                                .toList(),
                        leaders -> leaders.size() == 1)
                .getFirst();
    }

    private boolean isVersion(Event<EnrolmentChanged> event, long version) {
        return event.aggregateId().equals(enrolment) && event.aggregateVersion() == version;
    }

    private List<Event<EnrolmentChanged>> events(long first, long last) {
        List<Event<EnrolmentChanged>> events = new ArrayList<>();
        for (long version = first; version <= last; version++) {
            events.add(TestEvents.of(EventTypes.ENROLMENT_CHANGED, enrolment, version, Enrolments.enrolled(enrolment)));
        }
        return events;
    }

    private record RunningRelay(OutboxRelay relay, Thread thread) {

        static RunningRelay of(OutboxSchema outbox) {
            OutboxRelay relay = new OutboxRelay(
                    outbox.dataSource(),
                    () -> RelayProducer.open(
                            Map.of("bootstrap.servers", TestKafka.bootstrapServers()), Duration.ofMillis(5), "lz4"),
                    new RelaySettings(50, 200, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(100)));
            return new RunningRelay(relay, Thread.ofPlatform().daemon().start(relay));
        }

        void stop() throws InterruptedException {
            relay.stop();
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }
}
