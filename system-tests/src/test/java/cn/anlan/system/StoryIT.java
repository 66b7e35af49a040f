package cn.anlan.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The reference campaign from end to end, as `./anlan demo` plays it.
@ExtendWith(RunningSuite.class)
class StoryIT {

    @Test
    void theStoryShouldBePlayedToItsEnd(PlayedStory story) {
        assertThat(story.toItsEnd()).isTrue();
    }
}
