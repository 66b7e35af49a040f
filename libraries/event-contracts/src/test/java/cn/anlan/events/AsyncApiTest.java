package cn.anlan.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The AsyncAPI document names what the code publishes, no more and no less.
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream yaml = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            document = new YAMLMapper().readTree(yaml);
        }
    }

    @Test
    void shouldBeAnAsyncApi3Document() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldDescribeTheTopic(Topic topic) {
        JsonNode channel = document.at("/channels/" + family(topic));

        assertThat(channel.path("address").asText()).isEqualTo(topic.kafkaName());
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
    }

    @ParameterizedTest
    @MethodSource("cn.anlan.events.SchemaTest#types")
    void shouldDescribeTheMessage(EventType<?> type) {
        JsonNode channel = document.at("/channels/" + family(type.topic()));
        String reference =
                channel.path("messages").elements().next().path("$ref").asText();
        JsonNode message = document.at(reference.substring(1));

        assertThat(message.path("name").asText()).isEqualTo(type.name());
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./schemas/" + type.name() + ".json");
        assertThat(message.path("contentType").asText()).isEqualTo("application/json");
    }

    @Test
    void shouldDescribeNothingElse() {
        assertThat(document.path("channels").size()).isEqualTo(Topic.values().length);
        assertThat(document.at("/components/messages").size())
                .isEqualTo(EventTypes.all().size());
    }

    @Test
    void shouldLetEveryChannelBeSentTo() {
        List<String> channels = new ArrayList<>();
        for (JsonNode operation : document.path("operations")) {
            assertThat(operation.path("action").asText()).isEqualTo("send");
            channels.add(operation.at("/channel/$ref").asText());
        }

        assertThat(channels)
                .containsExactlyInAnyOrderElementsOf(List.of(Topic.values()).stream()
                        .map(topic -> "#/channels/" + family(topic))
                        .toList());
    }

    @Test
    void shouldDescribeEveryHeader() {
        Event<?> event = Examples.of(EventTypes.ORGANIZATION_CHANGED, Examples.organization());
        JsonNode headers = document.at("/components/messageTraits/cloudEvent/headers/properties");

        assertThat(CloudEventHeaders.of(event).keySet())
                .containsExactlyInAnyOrderElementsOf(headers.properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .toList());
    }

    private static String family(Topic topic) {
        return topic.kafkaName().substring("anlan.".length());
    }
}
