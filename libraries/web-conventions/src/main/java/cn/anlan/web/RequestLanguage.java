package cn.anlan.web;

import cn.anlan.problem.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/// The language in which the caller of the request reads labels.
@RequestScoped
public class RequestLanguage {

    private final HttpHeaders headers;

    RequestLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    /// Chinese unless the caller's `Accept-Language` asks for another that we speak.
    public Language get() {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
