package cn.anlan.campaign.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.CampaignTemplate.OpenValue;
import cn.anlan.campaign.template.RequirementTemplate;
import cn.anlan.campaign.template.TestTemplates;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {

    private final CampaignTemplate template = TestTemplates.bundled("study-2020-2022");

    private List<String> errors(String... keys) {
        return LeftOut.check(template, List.of(keys)).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void shouldLeaveOutWhatNobodyIsThereToDo() {
        var reduced = template.without(List.of("assessment-rules", "annual-report"));

        assertThat(errors("assessment-rules", "annual-report")).isEmpty();
        assertThat(reduced.requirements())
                .extracting(RequirementTemplate::key)
                .hasSize(10)
                .doesNotContain("assessment-rules", "annual-report");
        assertThat(reduced.open())
                .extracting(OpenValue::key)
                .containsExactly("document-number", "three-year-report-day");
    }

    @Test
    void shouldLeaveATemplateWholeWhenNothingIsLeftOut() {
        assertThat(template.without(List.of())).isEqualTo(template);
    }

    @Test
    void shouldRefuseWhatTheTemplateDoesNotAskFor() {
        assertThat(errors("film", "party")).containsExactly("/without/1 unknown");
    }

    @Test
    void shouldRefuseToLeaveEverythingOut() {
        assertThat(errors(template.requirements().stream()
                        .map(RequirementTemplate::key)
                        .toArray(String[]::new)))
                .containsExactly("/without too-many");
    }
}
