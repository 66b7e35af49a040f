package cn.anlan.testing;

import static cn.anlan.events.EventTypes.ORGANIZATION_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.events.Event;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventProbeIT {

    @Test
    void shouldSeeWhatWasPublishedInTheOrderOfOneAggregate() {
        UUID office = Ids.next();
        Event<OrganizationChanged> first =
                TestEvents.publish(ORGANIZATION_CHANGED, office, 1, organization(office, "南岸区安委会办公室"));
        TestEvents.publish(ORGANIZATION_CHANGED, Ids.next(), 1, organization(Ids.next(), "other"));
        Event<OrganizationChanged> second =
                TestEvents.publish(ORGANIZATION_CHANGED, office, 2, organization(office, "南岸区安委办"));

        try (EventProbe<OrganizationChanged> organizations = EventProbe.of(ORGANIZATION_CHANGED)) {
            assertThat(organizations.await(office, data -> data.name().equals("南岸区安委办")))
                    .isEqualTo(second);
            assertThat(organizations.eventsOf(office)).isEqualTo(List.of(first, second));
        }
    }

    private static OrganizationChanged organization(UUID id, String name) {
        return new OrganizationChanged(
                id,
                "500108-AWB",
                name,
                OrganizationKind.COMMITTEE_OFFICE,
                null,
                id.toString().replace("-", ""),
                "500108",
                null,
                List.of(),
                null,
                OrganizationStatus.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
