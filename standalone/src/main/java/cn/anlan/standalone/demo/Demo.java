package cn.anlan.standalone.demo;

import cn.anlan.standalone.Suite;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;

/// Tells a story on the console, against the running suite: that of the reference campaign, or with `hazard` that of
/// thirty hazard reports.
public final class Demo {
    private Demo() {}

    /// Exits with 1 unless every step passed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(play(Suite.here(), named(arguments.length == 0 ? "" : arguments[0])) ? 0 : 1);
    }

    private static BiFunction<Suite, Transcript, List<Step>> named(String name) {
        return switch (name) {
            case "" -> (suite, transcript) -> new Story(suite, transcript).steps();
            case "hazard" -> (suite, transcript) -> new HazardStory(suite, transcript).steps();
            default -> throw new IllegalArgumentException("There is no demo " + name + ". There is: hazard");
        };
    }

    /// Plays the reference campaign.
    ///
    /// @return whether all steps passed
    public static boolean play(Suite suite) throws IOException, InterruptedException {
        return play(suite, (running, transcript) -> new Story(running, transcript).steps());
    }

    /// Plays all steps in their order and stops at the first that fails, since each builds on the one before.
    ///
    /// @return whether all steps passed
    public static boolean play(Suite suite, BiFunction<Suite, Transcript, List<Step>> story)
            throws IOException, InterruptedException {
        Transcript transcript = new Transcript();
        List<Step> steps = story.apply(suite, transcript);
        String chapter = "";
        int passed = 0;
        int failed = 0;
        try {
            for (Step step : steps) {
                if (!chapter.equals(step.chapter())) {
                    chapter = step.chapter();
                    System.out.printf("%n%s%n", chapter);
                }
                if (!tell(step, transcript)) {
                    failed++;
                    break;
                }
                passed++;
            }
        } finally {
            suite.startKafka();
            suite.resetClock();
        }
        int skipped = steps.size() - passed - failed;
        System.out.printf(
                "%n%d passed, %d failed%s%n", passed, failed, skipped == 0 ? "" : ", %d skipped".formatted(skipped));
        return failed == 0;
    }

    // A demo reports whatever stops a step, and goes on to its closing line.
    private static boolean tell(Step step, Transcript transcript) {
        try {
            step.action().play();
            System.out.printf("  ok    %s%n", step.title());
            return true;
        } catch (Exception e) {
            System.out.printf("  FAIL  %s%n        %s%n", step.title(), e);
            return false;
        } finally {
            transcript.drain().forEach(line -> System.out.printf("          %s%n", line));
        }
    }
}
