package cn.anlan.campaign.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadershipPostTest {

    private static final LocalDate OPENED = LocalDate.of(2020, 5, 1);
    private static final OffsetDateTime NOW =
            OPENED.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    private static final UUID FIRST = Ids.named("person:1");
    private static final UUID SECOND = Ids.named("person:2");

    private final LeadershipPost post =
            new LeadershipPost(Ids.next(), Ids.next(), PostKind.PARTY_HEAD, "党委书记", OPENED, NOW);

    private void appoint(UUID person, LocalDate from) {
        post.appoint(Ids.next(), person, from, NOW);
    }

    @Test
    void shouldBeVacantAtFirst() {
        assertThat(post.holding()).isEmpty();
        assertThat(post.changeableFrom()).isEqualTo(OPENED);
        assertThatThrownBy(() -> post.vacate(OPENED, NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldBeHeldByOneAtATime() {
        appoint(FIRST, OPENED);
        appoint(SECOND, LocalDate.of(2021, 3, 1));

        assertThat(post.holding().orElseThrow().personId()).isEqualTo(SECOND);
        assertThat(post.changeableFrom()).isEqualTo("2021-03-02");
    }

    @Test
    void shouldFallVacantAndBeHeldAgainFromThatDay() {
        appoint(FIRST, OPENED);
        post.vacate(LocalDate.of(2021, 3, 1), NOW);

        assertThat(post.holding()).isEmpty();
        assertThat(post.changeableFrom()).isEqualTo("2021-03-01");
        assertThatThrownBy(() -> post.vacate(LocalDate.of(2021, 4, 1), NOW)).isInstanceOf(ProblemException.class);
        appoint(FIRST, LocalDate.of(2021, 3, 1));
        assertThat(post.holding().orElseThrow().heldFrom()).isEqualTo("2021-03-01");
    }

    @Test
    void shouldNotBeTakenByWhoHoldsIt() {
        appoint(FIRST, OPENED);

        assertThatThrownBy(() -> appoint(FIRST, LocalDate.of(2021, 3, 1))).isInstanceOf(ProblemException.class);
    }
}
