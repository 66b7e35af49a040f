package cn.anlan.campaign.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredPostsTest {

    private final RequiredPosts required = new RequiredPosts(Map.of("DEPUTY_IN_CHARGE", 1, "LIAISON_OFFICER", 2));

    @Test
    void shouldMissAPostThatTooFewHold() {
        assertThat(required.missing(List.of("LIAISON_OFFICER", "LIAISON_OFFICER")))
                .containsExactly("DEPUTY_IN_CHARGE");
        assertThat(required.missing(List.of("DEPUTY_IN_CHARGE", "LIAISON_OFFICER")))
                .containsExactly("LIAISON_OFFICER");
        assertThat(required.missing(List.of("DEPUTY_LIAISON_OFFICER")))
                .containsExactlyInAnyOrder("DEPUTY_IN_CHARGE", "LIAISON_OFFICER");
    }

    @Test
    void shouldMissNothingWhenMoreThanNeededAreNamed() {
        assertThat(required.missing(List.of(
                        "DEPUTY_IN_CHARGE",
                        "DEPUTY_IN_CHARGE",
                        "LIAISON_OFFICER",
                        "LIAISON_OFFICER",
                        "DEPUTY_LIAISON_OFFICER")))
                .isEmpty();
    }

    @Test
    void shouldAllowTheUsualPostsAndThoseOfTheCampaign() {
        var withOwn = new RequiredPosts(Map.of("PRINCIPAL", 1));

        assertThat(withOwn.allows("PRINCIPAL")).isTrue();
        assertThat(withOwn.allows("LIAISON_OFFICER")).isTrue();
        assertThat(withOwn.allows("COOK")).isFalse();
    }
}
