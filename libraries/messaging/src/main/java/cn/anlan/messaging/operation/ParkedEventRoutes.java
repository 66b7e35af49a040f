package cn.anlan.messaging.operation;

import cn.anlan.messaging.inbox.ParkedEvent;
import cn.anlan.messaging.inbox.ParkedEvents;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;

/// What operators call, on the management interface only:
///
/// - `GET /parked-events` lists the events that wait, longest waiting first
/// - `POST /parked-events/{id}/replay` replays one, with those of its aggregate that wait behind it
/// - `POST /parked-events/replay` replays all
/// - `DELETE /parked-events/{id}` gives one up and replays those that wait behind it
@Singleton
final class ParkedEventRoutes {

    private static final int LISTED = 1000;
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final ParkedEvents parked;

    ParkedEventRoutes(ParkedEvents parked) {
        this.parked = parked;
    }

    void add(@Observes ManagementInterface management) {
        Router router = management.router();
        router.get("/parked-events").blockingHandler(this::list);
        router.post("/parked-events/replay").blockingHandler(context -> answer(context, parked.replayAll()));
        router.post("/parked-events/:id/replay").blockingHandler(context -> answer(context, parked::replay));
        router.delete("/parked-events/:id").blockingHandler(context -> answer(context, parked::discard));
    }

    private void list(RoutingContext context) {
        JsonArray items = new JsonArray();
        for (ParkedEvent event : parked.list(LISTED)) {
            items.add(new JsonObject()
                    .put("id", event.id().toString())
                    .put("handler", event.handler())
                    .put("aggregateId", event.aggregateId().toString())
                    .put("topic", event.topic())
                    .put("reason", event.reason())
                    .put("parkedAt", event.parkedAt().toString()));
        }
        context.json(new JsonObject().put("items", items));
    }

    private static void answer(RoutingContext context, Function<UUID, ParkedEvents.Replay> operation) {
        UUID id;
        try {
            id = UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException noId) {
            context.response().setStatusCode(BAD_REQUEST).end();
            return;
        }
        answer(context, operation.apply(id));
    }

    /// Conflict means that an event failed again; the reason tells why.
    private static void answer(RoutingContext context, ParkedEvents.Replay replay) {
        if (replay.failure() != null) {
            context.response().setStatusCode(CONFLICT);
        }
        context.json(new JsonObject().put("replayed", replay.replayed()).put("failure", replay.failure()));
    }
}
