package cn.anlan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.events.campaign.CampaignChanged;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final String ROSTER = """
            {"id":"019a0000-0000-7000-8000-000000000001","campaignId":"019a0000-0000-7000-8000-000000000002",\
            "organizationId":"019a0000-0000-7000-8000-000000000003","asOf":"2020-12-23","members":12,"complete":true""";

    @ParameterizedTest
    @MethodSource("cn.anlan.events.Examples#all")
    void shouldReadWhatItWrote(Event<?> event) {
        Object data = EventJson.read(event.type(), bytes(EventJson.write(event)));

        assertThat(data).isEqualTo(event.data());
    }

    @Test
    void shouldKeepTheOffsetOfTimes() {
        String json = EventJson.write(Examples.of(EventTypes.COMMITMENT_CHANGED, Examples.commitment()));

        assertThat(json).contains("\"dueAt\":\"2021-06-16T00:00:00+08:00\"");
        assertThat(EventJson.read(EventTypes.COMMITMENT_CHANGED, bytes(json)).dueAt())
                .isEqualTo(OffsetDateTime.parse("2021-06-16T00:00:00+08:00"));
    }

    @Test
    void shouldNameTheVariantOfASchedulePart() {
        String json = EventJson.write(Examples.of(EventTypes.CAMPAIGN_CHANGED, Examples.campaign()));

        assertThat(json).contains("""
                {"type":"RULE","rrule":"FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15","from":"2021-06-15",\
                "until":"2022-12-31","by":"18:00:00"}""");
    }

    @Test
    void shouldOmitWhatIsAbsent() {
        CampaignChanged whole = Examples.campaign();
        CampaignChanged bare = new CampaignChanged(
                whole.id(),
                whole.code(),
                whole.title(),
                whole.templateKey(),
                whole.ownerOrganizationId(),
                null,
                null,
                whole.startsOn(),
                null,
                whole.publishedOn(),
                whole.status(),
                List.of(),
                whole.requirements(),
                null,
                null);

        assertThat(EventJson.write(Examples.of(EventTypes.CAMPAIGN_CHANGED, bare)))
                .doesNotContain("documentNumber", "theme", "endsOn", "parentId", "amendment");
    }

    @Test
    void shouldTolerateUnknownFields() {
        assertThat(EventJson.read(EventTypes.ROSTER_CHANGED, bytes(ROSTER + ",\"new\":{\"a\":1}}"))
                        .members())
                .isEqualTo(12);
    }

    @Test
    void shouldRefuseAMissingRequiredField() {
        assertThatThrownBy(() -> EventJson.read(
                        EventTypes.ROSTER_CHANGED, bytes(ROSTER.replace("\"asOf\":\"2020-12-23\",", "") + "}")))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("/asOf");
    }

    @Test
    void shouldRefuseAMissingNumber() {
        assertThatThrownBy(() ->
                        EventJson.read(EventTypes.ROSTER_CHANGED, bytes(ROSTER.replace("\"members\":12,", "") + "}")))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void shouldRefuseAMissingRequiredFieldAtDepth() {
        String json = EventJson.write(Examples.of(EventTypes.CAMPAIGN_CHANGED, Examples.campaign()))
                .replace("\"rrule\":\"FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15\",", "");

        assertThatThrownBy(() -> EventJson.read(EventTypes.CAMPAIGN_CHANGED, bytes(json)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("/requirements/schedule/parts/rrule");
    }

    @Test
    void shouldRefuseAnUnknownValueOfAnEnumeration() {
        String json = EventJson.write(Examples.of(EventTypes.COMMITMENT_CHANGED, Examples.commitment()))
                .replace("FULFILLED", "FORGOTTEN");

        assertThatThrownBy(() -> EventJson.read(EventTypes.COMMITMENT_CHANGED, bytes(json)))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        assertThatThrownBy(() -> EventJson.read(EventTypes.ROSTER_CHANGED, bytes("PK\u0003\u0004")))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void shouldRefuseANull() {
        assertThatThrownBy(() -> EventJson.read(EventTypes.ROSTER_CHANGED, bytes("null")))
                .isInstanceOf(MalformedEventException.class);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
