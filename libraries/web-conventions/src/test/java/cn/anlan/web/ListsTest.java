package cn.anlan.web;

import static cn.anlan.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class ListsTest {

    private final String text = "list-" + UUID.randomUUID();

    @Inject
    Notes notes;

    @Test
    void shouldWalkThroughAListPageByPage() throws Exception {
        List<String> expected = addNotes(7);

        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page("?text=" + text + "&limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            List<String> ids = page.getList("items.id");
            seen.addAll(ids);
            sizes.add(ids.size());
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void shouldOfferNoNextPageAfterAFullLastOne() throws Exception {
        addNotes(3);

        assertThat(page("?text=" + text + "&limit=3").getMap("$")).containsOnlyKeys("items");
    }

    @Test
    void shouldShowTwentyItemsUnlessAsked() throws Exception {
        addNotes(21);

        assertThat(page("?text=" + text).getList("items")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void shouldRefuseAPageOfAnotherSize(int limit) {
        assertThatProblem(given().get("/v1/notes?text=a&limit=" + limit))
                .hasStatus(400)
                .hasCode("validation-failed")
                .hasErrorAt("limit");
    }

    @Test
    void shouldRefuseTheCursorOfAnotherList() throws Exception {
        addNotes(2);
        String cursor = page("?text=" + text + "&limit=1").getString("next");

        assertThatProblem(given().get("/v1/notes?text=other&cursor=" + cursor))
                .hasStatus(400)
                .hasCode("invalid-cursor");
    }

    @Test
    void shouldRefuseACursorThatWasChanged() throws Exception {
        addNotes(2);
        String cursor = page("?text=" + text + "&limit=1").getString("next");
        char[] forged = cursor.toCharArray();
        forged[5] = forged[5] == 'A' ? 'B' : 'A';

        assertThatProblem(given().get("/v1/notes?text=" + text + "&cursor=" + new String(forged)))
                .hasStatus(400)
                .hasCode("invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..", "%00", "W10.", "W10"})
    void shouldRefuseWhatIsNoCursor(String cursor) {
        assertThatProblem(given().urlEncodingEnabled(false).get("/v1/notes?text=a&cursor=" + cursor))
                .hasStatus(400)
                .hasCode("invalid-cursor");
    }

    private List<String> addNotes(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(notes.add(text).toString());
        }
        return ids;
    }

    private static JsonPath page(String query) {
        return given().get("/v1/notes" + query).then().statusCode(200).extract().jsonPath();
    }
}
