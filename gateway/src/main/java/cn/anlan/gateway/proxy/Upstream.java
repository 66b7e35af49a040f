package cn.anlan.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;

/// A service, and the connections to it.
///
/// @param authority host and port as they stand in `Host`
record Upstream(String name, String host, int port, String authority, HttpClient client) {

    /// Waits for a free connection.
    Future<HttpClientRequest> request(HttpMethod method, String target) {
        return client.request(method, port, host, target);
    }
}
