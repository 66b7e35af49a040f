package cn.anlan.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.Suite;
import cn.anlan.standalone.demo.Demo;
import cn.anlan.standalone.demo.HazardStory;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Thirty hazard reports by every channel, as `./anlan demo hazard` plays them.
@ExtendWith(RunningSuite.class)
class HazardStoryIT {

    @Test
    void everyReportShouldComeToItsEnd(Suite suite, PlayedStory story) throws IOException, InterruptedException {
        assertThat(story.toItsEnd()).isTrue();

        assertThat(Demo.play(suite, (running, transcript) -> new HazardStory(running, transcript).steps()))
                .isTrue();
    }
}
