package cn.anlan.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The exchanges of the step that is being played. The same exchange again and again, while the story waits for the
/// services to hear of each other, is told once.
public final class Transcript implements Consumer<String> {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void accept(String exchange) {
        if (lines.isEmpty() || !lines.getLast().equals(exchange)) {
            lines.add(exchange);
        }
    }

    List<String> drain() {
        List<String> told = List.copyOf(lines);
        lines.clear();
        return told;
    }
}
