package cn.anlan.campaign;

import cn.anlan.problem.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/// The language in which the caller of the request wants labels.
@RequestScoped
public class RequestLanguage {

    private final HttpHeaders headers;

    RequestLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    public Language get() {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
