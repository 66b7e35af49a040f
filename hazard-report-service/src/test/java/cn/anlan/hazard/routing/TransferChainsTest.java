package cn.anlan.hazard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransferChainsTest {

    private static final UUID CITY = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID TOWN = UUID.randomUUID();
    private static final UUID BUREAU = UUID.randomUUID();

    @Test
    void shouldFindAReportThatComesBack() {
        TransferChains chains = new TransferChains(
                Map.of(CITY, Set.of(DISTRICT, BUREAU), DISTRICT, Set.of(TOWN), TOWN, Set.of(BUREAU, CITY)));

        assertThat(chains.leadBackTo(CITY)).isTrue();
        assertThat(chains.leadBackTo(TOWN)).isTrue();
    }

    @Test
    void shouldLetReportsGoDownByMoreThanOneWay() {
        TransferChains chains = new TransferChains(
                Map.of(CITY, Set.of(DISTRICT, TOWN), DISTRICT, Set.of(TOWN, BUREAU), TOWN, Set.of(BUREAU)));

        assertThat(chains.leadBackTo(CITY)).isFalse();
        assertThat(chains.leadBackTo(DISTRICT)).isFalse();
    }

    @Test
    void shouldLetAnOfficeKeepReports() {
        assertThat(new TransferChains(Map.of(CITY, Set.of(CITY, BUREAU))).leadBackTo(CITY))
                .isFalse();
    }

    @Test
    void shouldNotMindALoopElsewhere() {
        TransferChains chains =
                new TransferChains(Map.of(CITY, Set.of(DISTRICT), DISTRICT, Set.of(TOWN), TOWN, Set.of(DISTRICT)));

        assertThat(chains.leadBackTo(CITY)).isFalse();
        assertThat(chains.leadBackTo(TOWN)).isTrue();
    }

    /// Against the definition: whoever is reached from the office, through others, in any number of steps.
    @Test
    void shouldFindExactlyTheOfficesThatAreReachedFromThemselves() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<UUID> offices = Stream.generate(UUID::randomUUID)
                    .limit(2 + random.nextInt(6))
                    .toList();
            Map<UUID, Set<UUID>> passesOnTo = new HashMap<>();
            for (UUID office : offices) {
                passesOnTo.put(
                        office,
                        offices.stream().filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet()));
            }

            for (UUID office : offices) {
                assertThat(new TransferChains(passesOnTo).leadBackTo(office))
                        .as(office + " in " + passesOnTo)
                        .isEqualTo(reachedIn(offices.size(), passesOnTo, office).contains(office));
            }
        }
    }

    private static Set<UUID> reachedIn(int steps, Map<UUID, Set<UUID>> passesOnTo, UUID office) {
        Set<UUID> reached = new HashSet<>(others(passesOnTo, office));
        for (int i = 0; i < steps; i++) {
            Set.copyOf(reached).forEach(one -> reached.addAll(others(passesOnTo, one)));
        }
        return reached;
    }

    private static Set<UUID> others(Map<UUID, Set<UUID>> passesOnTo, UUID office) {
        return passesOnTo.get(office).stream()
                .filter(other -> !other.equals(office))
                .collect(Collectors.toSet());
    }
}
