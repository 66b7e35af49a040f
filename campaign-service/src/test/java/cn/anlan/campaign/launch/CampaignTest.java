package cn.anlan.campaign.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    @Test
    void shouldBeADraftUntilItIsPublished() {
        var campaign = Campaigns.draft("leaders-talk-safety", "2020-12-23");

        assertThat(campaign.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(campaign.code()).startsWith("leaders-talk-safety-20201223-");
        assertThat(campaign.title().zh()).isEqualTo("领导干部讲安全");

        campaign.publish(TODAY);

        assertThat(campaign.status()).isEqualTo(CampaignStatus.PUBLISHED);
        assertThat(campaign.publishedOn()).isEqualTo(TODAY);
    }

    @Test
    void shouldNotBePublishedTwice() {
        var campaign = Campaigns.draft("leaders-talk-safety", "2020-12-23");
        campaign.publish(TODAY);

        assertThatThrownBy(() -> campaign.publish(TODAY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.STATE_CONFLICT));
    }

    @Test
    void shouldRunFromItsFirstDayToItsLast() {
        var campaign = Campaigns.draft("responsibility-deepening-2023", "2023-11-21");
        campaign.publish(TODAY);

        assertThat(campaign.followCalendar(LocalDate.of(2023, 11, 20))).isFalse();
        assertThat(campaign.followCalendar(LocalDate.of(2023, 11, 21))).isTrue();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(campaign.followCalendar(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(campaign.followCalendar(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.CONCLUDED);
    }

    @Test
    void shouldRunWithoutEndWhereTheNoticeSetsNone() {
        var campaign = Campaigns.draft("leaders-talk-safety", "2020-12-23");
        campaign.publish(TODAY);
        campaign.followCalendar(LocalDate.of(2020, 12, 23));

        assertThat(campaign.followCalendar(LocalDate.of(2099, 1, 1))).isFalse();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void shouldEndTodayWhenItIsConcludedBeforeItsTime() {
        var campaign = Campaigns.draft("responsibility-deepening-2023", "2023-11-21");
        campaign.publish(TODAY);
        campaign.followCalendar(LocalDate.of(2023, 11, 21));

        campaign.conclude("任务提前完成", OffsetDateTime.parse("2023-12-10T09:00:00+08:00"));

        assertThat(campaign.status()).isEqualTo(CampaignStatus.CONCLUDED);
        assertThat(campaign.endsOn()).isEqualTo("2023-12-10");
        assertThat(campaign.closingReason()).isEqualTo("任务提前完成");
        assertThat(campaign.amendmentNumber()).isEqualTo(1);
    }

    @Test
    void shouldTakeNoMoreChangesOnceItIsCancelled() {
        var campaign = Campaigns.draft("leaders-talk-safety", "2020-12-23");
        campaign.cancel("上级另有部署");

        assertThatThrownBy(() -> campaign.publish(TODAY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CampaignProblem.CAMPAIGN_CLOSED));
    }

    @Test
    void shouldNotLetADraftFollowTheCalendar() {
        var campaign = Campaigns.draft("leaders-talk-safety", "2020-12-23");

        assertThat(campaign.followCalendar(LocalDate.of(2021, 1, 1))).isFalse();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void shouldAskAnOrganisationForWhatItWasEnrolledFor() {
        var campaign = Campaigns.draft("responsibility-deepening-2023", "2023-11-21");
        var study = campaign.requirements().getFirst().requirement();

        assertThat(campaign.requirementsAmong(List.of(study.id())))
                .extracting(asked -> asked.requirement().key())
                .containsExactly("study");
        assertThat(campaign.requirementsAmong(List.of())).isEmpty();
    }

    @Test
    void shouldKnowWhomEachRequirementAddresses() {
        var campaign = Campaigns.draft("responsibility-deepening-2023", "2023-11-21");

        assertThat(campaign.audiences().values())
                .contains(AudienceSelector.kinds(OrganizationKind.GOVERNMENT))
                .hasSize(6);
    }
}
