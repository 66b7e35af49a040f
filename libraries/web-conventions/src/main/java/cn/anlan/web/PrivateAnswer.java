package cn.anlan.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/// Answers that are for the caller's eyes alone: nobody on the way keeps them.
public final class PrivateAnswer {

    private PrivateAnswer() {}

    public static Response of(Object entity) {
        return of(Response.ok(entity));
    }

    public static Response of(Response.ResponseBuilder response) {
        CacheControl secret = new CacheControl();
        secret.setPrivate(true);
        secret.setNoStore(true);
        return response.cacheControl(secret).build();
    }
}
