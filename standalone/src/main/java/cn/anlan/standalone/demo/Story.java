package cn.anlan.standalone.demo;

import cn.anlan.standalone.Suite;
import java.util.ArrayList;
import java.util.List;

/// "Leaders talk safety" in one real district, from its directory to the citizen who rates a closed hazard. The
/// chapters build on each other.
public final class Story {
    private final List<Step> steps;

    public Story(Suite suite, Transcript transcript) {
        Scene scene = new Scene(suite, transcript);
        List<Step> all = new ArrayList<>();
        all.addAll(new DirectoryChapter(scene).steps());
        all.addAll(new LaunchChapter(scene).steps());
        all.addAll(new ReportingChapter(scene).steps());
        all.addAll(new LectureChapter(scene).steps());
        all.addAll(new SelfReviewChapter(scene).steps());
        all.addAll(new HazardChapter(scene).steps());
        all.addAll(new DashboardChapter(scene).steps());
        this.steps = List.copyOf(all);
    }

    public List<Step> steps() {
        return steps;
    }
}
