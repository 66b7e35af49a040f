package cn.anlan.system.plays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// What the suite answers, held against what the story tells.
final class Told {

    /// Services learn of each other a moment later; a launch takes some seconds on a small machine.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Told() {}

    /// The answer, which has that status.
    static Answer of(int status, Answer answer) {
        assertThat(answer.status()).as(() -> answer.json().toString()).isEqualTo(status);
        return answer;
    }

    /// The refusal, for that reason.
    static Answer refused(int status, String code, Answer answer) {
        of(status, answer);
        assertThat(answer.text("code")).as(() -> answer.json().toString()).isEqualTo(code);
        return answer;
    }

    static void equal(Object expected, Object actual, Answer answer) {
        assertThat(actual).as(() -> answer.json().toString()).isEqualTo(expected);
    }

    /// Asks until the answer is as told.
    static <T> T eventually(Supplier<T> ask, Consumer<T> asTold) {
        AtomicReference<T> answer = new AtomicReference<>();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    answer.set(ask.get());
                    asTold.accept(answer.get());
                });
        return answer.get();
    }

    /// All items of a list, page after page.
    static List<JsonNode> all(Caller caller, String path) {
        String page = path + (path.contains("?") ? "&" : "?") + "limit=100";
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = of(200, caller.get(page + cursor));
            items.addAll(answer.items());
            cursor = answer.json().hasNonNull("next") ? "&cursor=" + answer.text("next") : "";
        } while (!cursor.isEmpty());
        return items;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array, String field) {
        return list(array).stream().map(item -> item.path(field).asText()).toList();
    }
}
