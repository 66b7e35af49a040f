package cn.anlan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import cn.anlan.events.organization.OrganizationChanged;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {

    private final Event<OrganizationChanged> event =
            Examples.of(EventTypes.ORGANIZATION_CHANGED, Examples.organization());
    private final byte[] data = EventJson.write(event).getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldCarryTheAttributesOfACloudEvent() {
        assertThat(CloudEventHeaders.of(event))
                .containsExactly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "019a0000-0000-7000-8000-000000000001"),
                        entry("ce_type", "anlan.organization.changed.v1"),
                        entry("ce_source", "/anlan/campaign-service"),
                        entry("ce_time", "2021-06-14T16:30:00+08:00"),
                        entry("ce_subject", Examples.TOWN.toString()),
                        entry("ce_actor", "0f0c7a52-liaison"),
                        entry("ce_aggregateversion", "7"),
                        entry("content-type", "application/json"),
                        entry("ce_organizationid", Examples.TOWN.toString()),
                        entry("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                        entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void shouldReadBackTheSameEvent() {
        Event<OrganizationChanged> read =
                CloudEventHeaders.read(EventTypes.ORGANIZATION_CHANGED, CloudEventHeaders.of(event), data);

        assertThat(read).isEqualTo(event);
    }

    @Test
    void shouldDoWithoutOrganizationAndTrace() {
        Map<String, String> headers = new HashMap<>(CloudEventHeaders.of(event));
        headers.keySet().removeAll(java.util.Set.of("ce_organizationid", "ce_traceparent", "traceparent"));

        Event<OrganizationChanged> read = CloudEventHeaders.read(EventTypes.ORGANIZATION_CHANGED, headers, data);

        assertThat(read.organizationId()).isNull();
        assertThat(read.traceparent()).isNull();
        assertThat(CloudEventHeaders.of(read)).isEqualTo(headers);
    }

    @Test
    void shouldNameTheType() {
        assertThat(CloudEventHeaders.typeOf(CloudEventHeaders.of(event))).contains(EventTypes.ORGANIZATION_CHANGED);
    }

    @Test
    void shouldNotKnowATypeOfALaterVersion() {
        assertThat(CloudEventHeaders.typeOf(Map.of("ce_type", "anlan.organization.changed.v2")))
                .isEmpty();
    }

    @Test
    void shouldRefuseARecordWithoutType() {
        assertThatThrownBy(() -> CloudEventHeaders.typeOf(Map.of())).isInstanceOf(MalformedEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_subject", "ce_time", "ce_source", "ce_actor", "ce_aggregateversion"})
    void shouldRefuseAMissingAttribute(String name) {
        Map<String, String> headers = CloudEventHeaders.of(event);
        headers.remove(name);

        assertThatThrownBy(() -> CloudEventHeaders.read(EventTypes.ORGANIZATION_CHANGED, headers, data))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"ce_id,7", "ce_time,yesterday", "ce_aggregateversion,one", "ce_organizationid,南岸区"})
    void shouldRefuseAWrongAttribute(String name, String value) {
        Map<String, String> headers = CloudEventHeaders.of(event);
        headers.put(name, value);

        assertThatThrownBy(() -> CloudEventHeaders.read(EventTypes.ORGANIZATION_CHANGED, headers, data))
                .isInstanceOf(MalformedEventException.class);
    }
}
