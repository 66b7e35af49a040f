package cn.anlan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void shouldMakeTimeOrderedIds() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> Ids.next().toString()))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void shouldNameTheSameThingTheSameForEver() {
        assertThat(Ids.named("organization:500108")).isEqualTo(UUID.fromString("46b2aadc-6338-5cfb-9b49-8cdb4c65c536"));
    }

    @Test
    void shouldNameDifferentThingsDifferently() {
        assertThat(Ids.named("organization:500108")).isNotEqualTo(Ids.named("organization:500109"));
    }
}
