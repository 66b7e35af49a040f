package cn.anlan.standalone.demo;

import cn.anlan.events.Ids;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.client.Caller;
import cn.anlan.standalone.client.Unexpected;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Where the chapters meet: who acts, what the clock says, and what earlier chapters brought about.
final class Scene {
    private final Suite suite;
    private final Caller anonymous;
    private final Map<String, String> remembered = new HashMap<>();

    Scene(Suite suite, Transcript transcript) {
        this.suite = suite;
        this.anonymous = Caller.anonymous(suite.gateway(), transcript);
    }

    Caller citizen() {
        return anonymous;
    }

    /// A person of the demo realm; a token good for the moment, since the story may take longer than one lives.
    Caller as(String account) {
        try {
            return anonymous.withToken(suite.token(account));
        } catch (IOException e) {
            throw new Unexpected("%s got no token: %s".formatted(account, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }

    Suite suite() {
        return suite;
    }

    /// Moves all services to a moment of China time, such as `2020-12-23T09:00`.
    void itIs(String localTime) throws IOException, InterruptedException {
        suite.clock(OffsetDateTime.parse(localTime + ":00+08:00"));
    }

    /// The moment it is in the suite.
    OffsetDateTime now() {
        try {
            return suite.clock();
        } catch (IOException e) {
            throw new Unexpected("the clock does not tell the time: " + e);
        }
    }

    void remember(String name, String value) {
        remembered.put(name, value);
    }

    String recall(String name) {
        String value = remembered.get(name);
        if (value == null) {
            throw new Unexpected("an earlier step did not bring about the " + name);
        }
        return value;
    }

    /// The id that an organisation has by its code, in every installation.
    static UUID organization(String code) {
        return Ids.named("organization:" + code);
    }
}
