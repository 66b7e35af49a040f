package cn.anlan.hazard;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What traces tell while they are captured.
@Singleton
public class CapturedSpans implements SpanProcessor {

    private final ConcurrentLinkedQueue<String> spans = new ConcurrentLinkedQueue<>();
    private volatile boolean capturing;

    void capture() {
        spans.clear();
        capturing = true;
    }

    List<String> captured() {
        capturing = false;
        return List.copyOf(spans);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Told at the end.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (capturing) {
            spans.add(span.toSpanData().toString());
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
