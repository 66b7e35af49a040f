package cn.anlan.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A client that writes one thing after the other, each under an idempotency key of its own, until an answer stays out.
/// It remembers what was acknowledged, and the key of what was not.
final class Writer implements Runnable {

    /// One creating request.
    interface Post {

        Response under(String idempotencyKey) throws Exception;
    }

    private static final int CREATED = 201;

    private final Post post;
    private final Map<String, Response> acknowledged = new ConcurrentHashMap<>();
    private String unanswered = "";

    Writer(Post post) {
        this.post = post;
    }

    @Override
    public void run() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = writes();
        }
    }

    /// Writes one more thing.
    ///
    /// @return whether it was acknowledged
    boolean writes() {
        unanswered = UUID.randomUUID().toString();
        try {
            Response answer = post.under(unanswered);
            if (answer.statusCode() != CREATED) {
                return false;
            }
            acknowledged.put(unanswered, answer);
            return true;
        } catch (Exception cutOff) {
            return false;
        }
    }

    /// Asks again for what got no answer: it may have had its effect, or not.
    void repeatUnanswered() throws Exception {
        Response answer = post.under(unanswered);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(CREATED);
        acknowledged.put(unanswered, answer);
    }

    Response repeat(String key) throws Exception {
        return post.under(key);
    }

    /// The answers by the key under which each was given.
    Map<String, Response> acknowledged() {
        return acknowledged;
    }
}
