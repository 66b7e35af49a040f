package cn.anlan.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The usual answers of resources: what they show, and its version as the entity tag.
public final class Answers {

    private Answers() {}

    /// 200.
    public static Response of(Object view, long version) {
        return Response.ok(view).tag(ETags.of(version)).build();
    }

    /// 201.
    ///
    /// @param location the path of what was made
    public static Response created(String location, Object view, long version) {
        return Response.created(URI.create(location))
                .entity(view)
                .tag(ETags.of(version))
                .build();
    }
}
