package cn.anlan.campaign.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Follows the figures of a progress answer to what they count.
final class ProgressLinks {

    private static final List<String> SHARES = List.of("figures", "own", "plans");

    private ProgressLinks() {}

    /// Every figure leads to exactly as many commitments, each of them once.
    static void requireToLeadToWhatIsCounted(JsonPath progress, Supplier<RequestSpecification> reader) {
        for (var share : SHARES) {
            follow(share, progress.getMap(share), reader);
        }
        List<Map<String, Map<String, Object>>> parts = progress.getList("parts");
        for (var part : parts) {
            follow(String.valueOf(part.get("key")), part.get("figures"), reader);
        }
    }

    @SuppressWarnings("unchecked")
    private static void follow(String where, Map<String, Object> figures, Supplier<RequestSpecification> reader) {
        figures.forEach((measure, value) -> {
            var figure = (Map<String, Object>) value;
            var href = (String) figure.get("href");
            var ids = ids(href, reader);
            assertThat(ids).as("%s of %s: %s", measure, where, href).hasSize((Integer) figure.get("count"));
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        });
    }

    static List<String> ids(String href, Supplier<RequestSpecification> reader) {
        var ids = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = reader.get()
                    .get(href + "&limit=100" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }
}
