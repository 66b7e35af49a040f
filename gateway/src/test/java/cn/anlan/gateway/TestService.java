package cn.anlan.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A service that behaves as the last segment of the path asks it to; otherwise it tells what it received.
final class TestService {

    private final String name;
    private final AtomicInteger flaky = new AtomicInteger();

    TestService(String name) {
        this.name = name;
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> request.resume();
            case "hangs-up" -> request.connection().close();
            case "hangs-up-every-other-time" -> {
                if (flaky.getAndIncrement() % 2 == 0) {
                    request.connection().close();
                } else {
                    response.end("second");
                }
            }
            case "breaks-off" ->
                response.putHeader("Content-Length", "1000")
                        .write("half")
                        .onComplete(sent -> request.connection().close());
            case "breaks-off-a-stream" ->
                response.setChunked(true)
                        .write("half")
                        .onComplete(sent -> request.connection().close());
            case "stalls" -> response.putHeader("Content-Length", "1000").write("half");
            case "headers" -> headers(request);
            case "stream" -> response.setChunked(true).write("one,").onComplete(sent -> response.end("two"));
            case "megabytes" -> {
                Buffer body = Buffer.buffer(new byte[8 * 1024 * 1024]);
                response.putHeader("Content-Length", "" + body.length());
                response.end(request.method() == HttpMethod.HEAD ? Buffer.buffer() : body);
            }
            case "no-content" -> response.setStatusCode(204).end();
            case "not-modified" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "refuses-early" -> response.setStatusCode(409).end("enough");
            case "ready" ->
                response.setStatusCode(name.equals("inspection") ? 503 : 200).end("{\"secret\":true}");
            case "openapi" -> response.end(document());
            default -> echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(Locale.ROOT),
                            new JsonArray(request.headers().getAll(header))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("length", body.length())
                            .put("body", body.length() > 100 ? "" : body.toString())
                            .toBuffer());
        });
    }

    private static void headers(HttpServerRequest request) {
        request.response()
                .putHeader("Server", "Secret/1.0")
                .putHeader("X-Powered-By", "secrets")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "next only")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("X-Request-Id", "the-service-s-own")
                .putHeader("Cache-Control", "max-age=60")
                .putHeader("ETag", "\"3\"")
                .putHeader("Location", "http://" + request.authority() + "/v1/campaigns/7?a=b")
                .end();
    }

    private String document() {
        String schema = name.equals("campaign") ? "string" : "integer";
        return """
                {"openapi": "3.1.0",
                 "paths": {
                   "/v1/%1$s-not-routed": {"get": {"operationId": "hidden"}},
                   "%2$s": {"get": {"operationId": "list", "responses": {"200": {"description": "OK", "content":
                      {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
                 "components": {"schemas": {"Page": {"type": "%3$s"}}}}
                """.formatted(name, path(), schema);
    }

    private String path() {
        return switch (name) {
            case "campaign" -> "/v1/campaigns";
            case "inspection" -> "/v1/findings";
            default -> "/v1/hazard-reports";
        };
    }
}
