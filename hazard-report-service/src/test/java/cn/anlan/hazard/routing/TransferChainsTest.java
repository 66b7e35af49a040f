package cn.anlan.hazard.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
}
