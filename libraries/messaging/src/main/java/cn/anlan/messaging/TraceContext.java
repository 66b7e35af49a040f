package cn.anlan.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carries the W3C trace context between requests and events.
public final class TraceContext {

    private static final String TRACE_PARENT = "traceparent";

    private TraceContext() {}

    /// The `traceparent` of what runs now, or null when nothing is traced.
    public static @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), carrier, (ignored, name, value) -> carrier.put(name, value));
        return carrier.get(TRACE_PARENT);
    }

    /// The context in which work continues that was caused under this `traceparent`.
    public static Context of(@Nullable String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new SingleHeader());
    }

    private static final class SingleHeader implements TextMapGetter<@Nullable String> {

        @Override
        public Iterable<String> keys(@Nullable String traceparent) {
            return List.of(TRACE_PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return TRACE_PARENT.equals(key) ? traceparent : null;
        }
    }
}
