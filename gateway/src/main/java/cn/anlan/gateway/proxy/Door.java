package cn.anlan.gateway.proxy;

import cn.anlan.gateway.GatewayConfig;
import cn.anlan.gateway.health.SuiteHealth;
import cn.anlan.gateway.openapi.DocumentPages;
import cn.anlan.gateway.problem.GatewayProblem;
import cn.anlan.gateway.route.RequestPath;
import cn.anlan.gateway.route.Route;
import cn.anlan.gateway.route.RouteTable;
import cn.anlan.gateway.token.KeysUnavailable;
import cn.anlan.gateway.token.TokenVerifier;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemCode;
import io.netty.util.AsciiString;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The only way in: decides about every request before anything else sees it.
@ApplicationScoped
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    /// After the CORS filter, before everything that extensions may mount.
    private static final int FIRST = 0;

    private static final CharSequence WWW_AUTHENTICATE = AsciiString.cached("www-authenticate");
    private static final String CHALLENGE = "Bearer realm=\"anlan\"";
    private static final String CHALLENGE_INVALID = CHALLENGE + ", error=\"invalid_token\"";
    private static final String SCHEME = "Bearer ";
    private static final String ARRIVAL = Arrival.class.getName();

    private final Vertx vertx;
    private final RouteTable routes;
    private final Upstreams upstreams;
    private final TokenVerifier tokens;
    private final GatewayMetrics metrics;
    private final Exchange.Limits limits;
    private final Set<String> methods;

    Door(
            Vertx vertx,
            GatewayConfig config,
            RouteTable routes,
            Upstreams upstreams,
            TokenVerifier tokens,
            GatewayMetrics metrics) {
        this.vertx = vertx;
        this.routes = routes;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.metrics = metrics;
        this.limits = Exchange.Limits.of(config);
        this.methods = Set.copyOf(config.methods());
    }

    void mount(@Observes Router router, SuiteHealth health, DocumentPages pages) {
        router.route().order(FIRST).handler(this::admit);
        router.get("/health").order(FIRST + 1).handler(health::answer);
        pages.mount(router, FIRST + 1, this::refuse);
        // Nothing that Quarkus or an extension mounts is reachable from outside.
        router.route().order(FIRST + 2).handler(context -> refuse(context, CommonProblem.NOT_FOUND));
        router.route().order(FIRST).failureHandler(this::onFailure);
    }

    private void onFailure(RoutingContext context) {
        // The router itself refuses targets that have no path.
        boolean malformed = !RequestPath.isAcceptable(context.request().uri());
        if (!malformed) {
            LOG.error("A request failed in the gateway", context.failure());
        }
        if (!context.response().headWritten()) {
            refuse(context, malformed ? GatewayProblem.PATH_MALFORMED : CommonProblem.INTERNAL);
        }
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        Arrival arrival = new Arrival(vertx, request);
        context.put(ARRIVAL, arrival);
        if (arrival.hasBody()) {
            request.pause();
        }
        ProblemCode problem = objection(arrival);
        if (problem != null) {
            refuse(arrival, problem);
            return;
        }
        Route route = routes.find(RequestPath.of(request.uri()));
        if (route != null) {
            authenticate(arrival, route);
        } else if (arrival.hasBody()) {
            refuse(arrival, CommonProblem.NOT_FOUND);
        } else {
            SecurityHeaders.add(request.response().headers(), "https".equals(request.scheme()));
            context.next();
        }
    }

    private @Nullable ProblemCode objection(Arrival arrival) {
        HttpServerRequest request = arrival.request();
        if (!methods.contains(request.method().name())) {
            request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(methods)));
            return CommonProblem.METHOD_NOT_ALLOWED;
        }
        if (!RequestPath.isAcceptable(request.uri())) {
            return GatewayProblem.PATH_MALFORMED;
        }
        if (!isFramedPlainly(arrival)) {
            return GatewayProblem.FRAMING_REFUSED;
        }
        // Other offers to upgrade, such as h2c, may be ignored (RFC 9110, 7.8); a WebSocket client has no use for that.
        String upgrade = request.getHeader(HttpHeaders.UPGRADE);
        if (upgrade != null && upgrade.regionMatches(true, 0, "websocket", 0, 9)) {
            return GatewayProblem.UPGRADE_REFUSED;
        }
        return arrival.declaredLength() > limits.bodyLimit() ? CommonProblem.BODY_TOO_LARGE : null;
    }

    /// A length that two servers could read differently is where request smuggling begins.
    private static boolean isFramedPlainly(Arrival arrival) {
        List<String> codings = arrival.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = arrival.request().headers().getAll(HttpHeaders.CONTENT_LENGTH);
        if (codings.isEmpty()) {
            return lengths.size() <= 1 && arrival.declaredLength() >= 0;
        }
        return lengths.isEmpty() && codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
    }

    private void authenticate(Arrival arrival, Route route) {
        List<String> credentials = arrival.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            if (route.open()) {
                carry(arrival, route);
            } else {
                challenge(arrival, CHALLENGE);
            }
            return;
        }
        String credential = credentials.get(0);
        if (credentials.size() > 1 || !credential.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            challenge(arrival, CHALLENGE);
            return;
        }
        // A token is not needed on public paths, but one that is sent must be good.
        tokens.verify(credential.substring(SCHEME.length())).onComplete(verified -> {
            if (arrival.request().response().closed()) {
                return;
            }
            if (verified.succeeded()) {
                carry(arrival, route);
            } else if (verified.cause() instanceof KeysUnavailable) {
                refuse(arrival, CommonProblem.UNAVAILABLE);
            } else {
                challenge(arrival, CHALLENGE_INVALID);
            }
        });
    }

    private void challenge(Arrival arrival, String challenge) {
        HttpServerResponse response = arrival.request().response();
        response.putHeader(WWW_AUTHENTICATE, challenge);
        refuse(arrival, CommonProblem.UNAUTHENTICATED);
    }

    private void carry(Arrival arrival, Route route) {
        new Exchange(vertx, arrival, route, upstreams.named(route.service()), limits, metrics).start();
    }

    private void refuse(RoutingContext context, ProblemCode problem) {
        Arrival arrival = context.get(ARRIVAL);
        refuse(arrival == null ? new Arrival(vertx, context.request()) : arrival, problem);
    }

    private void refuse(Arrival arrival, ProblemCode problem) {
        metrics.refused(problem);
        arrival.refuse(problem);
    }
}
