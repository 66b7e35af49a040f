package cn.anlan.standalone.demo;

/// One thing that somebody does in the story, and what must come of it.
///
/// @param chapter the part of the story it belongs to
/// @param title what happens, in one sentence
/// @param action does it; throws [cn.anlan.standalone.client.Unexpected] when the outcome is not the one told
public record Step(String chapter, String title, Action action) {

    /// What a step does.
    @FunctionalInterface
    public interface Action {
        void play() throws Exception;
    }
}
