package cn.anlan.campaign.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.Campaigns;
import cn.anlan.campaign.template.CampaignTemplate;
import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityRulesTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2021-03-05T18:00+08:00");

    private final Campaign campaign = Campaigns.draft("leaders-talk-safety", "2020-12-23");
    private final CampaignTemplate study = TestTemplates.bundled("study-2020-2022");

    private void check(String activityKind, String more, @Nullable CampaignTemplate template)
            throws JsonProcessingException {
        var activity = """
                {"campaignId": "%s", "organizationId": "%s", "activityKind": "%s", "heldOn": "2021-03-05",
                 "place": "会议室", "participants": 20 %s}
                """.formatted(campaign.id(), Campaigns.OWNER, activityKind, more);
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        ActivityRules.check(
                json.readValue(activity, ActivityRequest.class), Map.of(campaign.id(), campaign), template, NOW);
    }

    @Test
    void shouldTakeWhatTheTemplateOffersEvenWhereNobodyOwesIt() {
        assertThatCode(() -> check("PUBLICITY", "", study)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseWhatIsNeitherOfferedNorOwed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check("PUBLICITY", "", null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CampaignProblem.UNKNOWN_ACTIVITY_KIND));
    }

    @Test
    void shouldKnowTheSettingsAndSectorsOfTheTemplate() {
        assertThatCode(() -> check("PUBLICITY", ", \"setting\": \"VILLAGE\", \"sectors\": [\"FIRE\"]", study))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> check("PUBLICITY", ", \"setting\": \"MOON\", \"sectors\": [\"FIRE\", \"GAS\"]", study))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/setting", "/sectors/1"));
    }
}
