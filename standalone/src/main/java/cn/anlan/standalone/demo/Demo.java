package cn.anlan.standalone.demo;

import cn.anlan.standalone.Suite;
import java.io.IOException;
import java.util.List;

/// Tells the story on the console, against the running suite.
public final class Demo {
    private Demo() {}

    /// Exits with 1 unless every step passed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(play(Suite.here()) ? 0 : 1);
    }

    /// Plays all steps in their order and stops at the first that fails, since each builds on the one before.
    ///
    /// @return whether all steps passed
    public static boolean play(Suite suite) throws IOException, InterruptedException {
        Transcript transcript = new Transcript();
        List<Step> steps = new Story(suite, transcript).steps();
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
