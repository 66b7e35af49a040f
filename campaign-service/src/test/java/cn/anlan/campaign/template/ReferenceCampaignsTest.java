package cn.anlan.campaign.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.organization.HazardSector;
import cn.anlan.campaign.template.CampaignTemplate.ActivityTemplate;
import cn.anlan.campaign.template.CampaignTemplate.Choice;
import cn.anlan.campaign.template.CampaignTemplate.Mechanism;
import cn.anlan.campaign.template.CampaignTemplate.MechanismKind;
import cn.anlan.campaign.template.CampaignTemplate.OpenValue;
import cn.anlan.campaign.template.CampaignTemplate.PhaseTemplate;
import cn.anlan.campaign.template.CampaignTemplate.RecordedField;
import cn.anlan.campaign.template.CampaignTemplate.RoleKind;
import cn.anlan.campaign.template.CampaignTemplate.RoleTemplate;
import cn.anlan.campaign.template.CampaignTemplate.SettingTemplate;
import cn.anlan.campaign.template.CampaignTemplate.TaskGroup;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Every fact of the five reference campaigns is in their templates.
class ReferenceCampaignsTest {

    private static final OrganizationKind[] UNITS = {
        OrganizationKind.GOVERNMENT,
        OrganizationKind.DEPARTMENT,
        OrganizationKind.ENTERPRISE,
        OrganizationKind.INSTITUTION
    };

    private static RequirementTemplate requirement(CampaignTemplate template, String key) {
        return template.requirement(key).orElseThrow();
    }

    private static ActivityTemplate activity(CampaignTemplate template, String kind) {
        return template.activity(kind).orElseThrow();
    }

    private static List<String> keys(List<Choice> choices) {
        return choices.stream().map(Choice::key).toList();
    }

    private static List<String> english(List<LocalizedText> texts) {
        return texts.stream().map(LocalizedText::en).toList();
    }

    private static List<MechanismKind> mechanisms(CampaignTemplate template) {
        return template.mechanisms().stream().map(Mechanism::kind).toList();
    }

    @Nested
    class StudyAndImplementation {

        private final CampaignTemplate template = TestTemplates.bundled("study-2020-2022");

        @Test
        void shouldBeIssuedByAProvincialCommitteeWithNumberAndReportDaysLeftOpen() {
            assertThat(template.source().issuer().zh()).isEqualTo("省安全生产委员会");
            assertThat(template.source().documentNumber()).isNull();
            assertThat(template.open())
                    .extracting(OpenValue::key)
                    .containsExactly("document-number", "annual-report-day", "three-year-report-day");
        }

        @Test
        void shouldHaveFourPhases() {
            assertThat(template.phases())
                    .extracting(PhaseTemplate::key)
                    .containsExactly("mobilise", "carry-out", "key-push", "complete");
            assertThat(english(template.phases().get(1).tasks()))
                    .containsExactly(
                            "Film and discussion",
                            "Training",
                            "Publicity",
                            "The provincial committee leads an inspection");
            assertThat(english(template.phases().get(2).tasks()))
                    .contains("Each committee adopts yearly assessment rules for its member units");
            assertThat(english(template.phases().get(3).tasks())).contains("Typical results promoted");
        }

        @Test
        void shouldAskForEveryRecurringObligation() {
            assertThat(template.requirements())
                    .extracting(RequirementTemplate::key)
                    .containsExactly(
                            "implementing-plan",
                            "progress-analysis",
                            "special-report-meeting",
                            "study-plan",
                            "centre-group-seminar",
                            "film",
                            "leadership-training",
                            "rotation-training",
                            "qualified-enforcement-staff",
                            "assessment-rules",
                            "annual-report",
                            "three-year-report");
        }

        @Test
        void shouldTrainEveryLeadershipMemberAtCountyLevelAndAbove() {
            var training = requirement(template, "leadership-training");

            assertThat(training.kind()).isEqualTo(RequirementKind.TRAINING);
            assertThat(training.perHeadOf()).containsExactly("LEADERSHIP_MEMBER");
            assertThat(training.audience())
                    .isEqualTo(new AudienceSelector.All(List.of(
                            AudienceSelector.kinds(OrganizationKind.GOVERNMENT, OrganizationKind.DEPARTMENT),
                            new AudienceSelector.Level(List.of(
                                    AdministrativeLevel.PROVINCE,
                                    AdministrativeLevel.CITY,
                                    AdministrativeLevel.COUNTY)))));
        }

        @Test
        void shouldTrainRegulatorsHeadsAndManagersByPerson() {
            assertThat(requirement(template, "rotation-training").perHeadOf())
                    .containsExactly("REGULATOR", "ENTERPRISE_HEAD", "SAFETY_MANAGER");
        }

        @Test
        void shouldWantThreeQuartersOfEnforcementStaffQualified() {
            var threshold = requirement(template, "qualified-enforcement-staff").threshold();

            assertThat(threshold.comparison()).isEqualTo(IndicatorThreshold.Comparison.AT_LEAST);
            assertThat(threshold.percent()).isEqualByComparingTo(BigDecimal.valueOf(75));
            assertThat(threshold.numerator().en()).isEqualTo("Enforcement staff with relevant degree and experience");
            assertThat(threshold.denominator().en()).isEqualTo("Enforcement staff in post");
        }

        @Test
        void shouldAskCommitteesForAssessmentRules() {
            assertThat(requirement(template, "assessment-rules").audience())
                    .isEqualTo(AudienceSelector.kinds(OrganizationKind.COMMITTEE));
        }

        @Test
        void shouldHaveSixTaskGroups() {
            assertThat(template.taskGroups())
                    .extracting(TaskGroup::key)
                    .containsExactly("study", "film", "publicity", "responsibility", "risk", "cadres");
            assertThat(english(template.taskGroups().get(4).tasks()))
                    .containsExactly(
                            "Risk assessment",
                            "Veto of planning and projects",
                            "Big data plus unannounced inspections",
                            "Key sectors: hazardous chemicals, coal and non-coal mines, construction, road traffic, fire",
                            "Key facilities: chemical, bridge, tunnel, power, oil-gas, water, nuclear");
            assertThat(english(template.taskGroups().get(5).tasks()))
                    .containsExactly(
                            "Grass-roots recruitment",
                            "Team plan and guide",
                            "Enforcement publicity, full-process record, legal review of major decisions",
                            "Front-line practice");
        }

        @Test
        void shouldGoIntoTheFivePlacesByFourChannels() {
            assertThat(template.settings())
                    .extracting(SettingTemplate::key)
                    .containsExactly("ENTERPRISE", "VILLAGE", "COMMUNITY", "SCHOOL", "FAMILY");
            assertThat(keys(activity(template, "PUBLICITY").channels()))
                    .containsExactly("WEB", "WECHAT", "WEIBO", "DOUYIN");
        }

        @Test
        void shouldCountInAssessmentsBeInspectedAndCallOutFormalism() {
            assertThat(mechanisms(template))
                    .containsExactly(MechanismKind.ASSESSMENT, MechanismKind.INSPECTION, MechanismKind.ANTI_FORMALISM);
        }

        @Test
        void shouldBeDerivedByEveryLevel() {
            assertThat(english(template.principles()))
                    .containsExactly("Province, city, county, departments and state-owned enterprises each derive an"
                            + " implementing plan from the level above");
        }
    }

    @Nested
    class LeadersTalkSafety {

        private final CampaignTemplate template = TestTemplates.bundled("leaders-talk-safety");

        @Test
        void shouldBeTheNoticeOfADistrictCommitteeOffice() {
            assertThat(template.source().issuer().zh()).isEqualTo("区安全生产委员会办公室");
            assertThat(template.source().documentNumber()).isEqualTo("南安生办〔2020〕14号");
            assertThat(template.source().issuedOn()).isEqualTo(LocalDate.of(2020, 12, 23));
            assertThat(template.open()).isEmpty();
        }

        @Test
        void shouldGoOnForGoodWithoutPhases() {
            assertThat(template.ends()).isNull();
            assertThat(template.phases()).isEmpty();
        }

        @Test
        void shouldCountTheTwoHeadsApart() {
            var lecture = requirement(template, "lecture");

            assertThat(lecture.counters())
                    .extracting(Counter::key, Counter::quantity)
                    .containsExactly(tuple("PARTY_HEAD", 1), tuple("ADMINISTRATIVE_HEAD", 1));
            assertThat(lecture.target().quantity()).isEqualTo(2);
        }

        @Test
        void shouldRecordWhatALectureIs() {
            var lecture = activity(template, "LECTURE");

            assertThat(lecture.records())
                    .containsExactly(
                            RecordedField.LECTURER,
                            RecordedField.LECTURER_POST,
                            RecordedField.DATE,
                            RecordedField.PLACE,
                            RecordedField.AUDIENCE_KIND,
                            RecordedField.PARTICIPANTS,
                            RecordedField.TOPICS,
                            RecordedField.CHANNEL,
                            RecordedField.EVIDENCE);
            assertThat(keys(lecture.posts()))
                    .containsExactly("PARTY_HEAD", "ADMINISTRATIVE_HEAD", "SUBORDINATE_LEADER", "ENTERPRISE_HEAD");
            assertThat(lecture.topics()).hasSize(7);
            assertThat(keys(lecture.audienceKinds()))
                    .containsExactly("GRASS_ROOTS_STAFF", "KEY_ENTERPRISE", "SOCIAL_UNIT", "WORKSHOP_TEAM");
            assertThat(keys(lecture.channels()))
                    .containsExactly(
                            "ON_SITE", "TV", "RADIO", "PRESS", "WEB", "WEIBO", "WECHAT", "TOUTIAO", "DOUYIN", "VR");
        }

        @Test
        void shouldBeAssessedInspectedAndAggravateAccountability() {
            assertThat(mechanisms(template))
                    .containsExactly(MechanismKind.ASSESSMENT, MechanismKind.INSPECTION, MechanismKind.ACCOUNTABILITY);
        }
    }

    @Nested
    class DeepeningResponsibility {

        private final CampaignTemplate template = TestTemplates.bundled("responsibility-deepening-2023");

        @Test
        void shouldRunToTheEndOfTheYearExpresslyWithoutPhases() {
            assertThat(template.source().documentNumber()).isEqualTo("临港安发〔2023〕13号");
            assertThat(template.source().issuedOn()).isEqualTo(LocalDate.of(2023, 11, 21));
            assertThat(template.ends()).isEqualTo("--12-31");
            assertThat(template.phases()).isEmpty();
            assertThat(english(template.principles()))
                    .containsExactly("No phases: study, self-review and summary overlap");
        }

        @Test
        void shouldReviewEveryTierAgainstItsOwnChecklist() {
            assertThat(template.requirements())
                    .filteredOn(requirement -> requirement.kind() == RequirementKind.REVIEW)
                    .extracting(RequirementTemplate::checklistKey)
                    .containsExactly("responsibility-2023-g", "responsibility-2023-d", "responsibility-2023-e");
        }

        @Test
        void shouldEndInAReviewReportAndASummary() {
            assertThat(requirement(template, "self-review-report").title().en())
                    .isEqualTo("Self-review report: results, problems, root causes, measures");
            assertThat(requirement(template, "summary").title().en())
                    .isEqualTo("Summary report: decisions, rules and safeguards of people, money and material");
        }

        @Test
        void shouldBeStudiedByCentreGroupsStaffAndEveryEmployee() {
            assertThat(keys(activity(template, "STUDY").audienceKinds()))
                    .containsExactly("CENTRE_GROUP", "STAFF", "ENTERPRISE_STAFF");
        }

        @Test
        void shouldBeRunByALeadingGroupWithAnOfficeBothMirrored() {
            assertThat(template.roles())
                    .extracting(RoleTemplate::kind)
                    .containsExactly(RoleKind.LEADING_GROUP, RoleKind.LEADING_GROUP_OFFICE, RoleKind.PRINCIPAL);
            assertThat(template.roles()).filteredOn(RoleTemplate::mirrored).hasSize(2);
            assertThat(template.roles().get(0).headedBy().zh()).isEqualTo("安委会负责人");
            assertThat(template.roles().get(0).members().zh()).isEqualTo("各成员单位");
            assertThat(template.roles().get(2).headedBy().zh()).isEqualTo("亲自研究、亲自审定");
        }

        @Test
        void shouldGuideReturnTieInAndPublicise() {
            assertThat(mechanisms(template))
                    .containsExactly(
                            MechanismKind.GUIDANCE,
                            MechanismKind.FEEDBACK,
                            MechanismKind.LINKAGE,
                            MechanismKind.PUBLICITY);
            assertThat(template.activity("GUIDANCE_VISIT")).isPresent();
        }
    }

    @Nested
    class PublicityAndPractice {

        private final CampaignTemplate template = TestTemplates.bundled("risk-prevention-2022");

        @Test
        void shouldLeaveItsDatesOpen() {
            assertThat(template.source().issuer().zh()).isEqualTo("市安全生产委员会办公室");
            assertThat(template.theme()).isEqualTo("隐患就是事故，风险就在身边");
            assertThat(template.open())
                    .extracting(OpenValue::key)
                    .containsExactly(
                            "document-number",
                            "last-day",
                            "roster-day",
                            "first-report-day",
                            "second-report-day",
                            "third-report-day");
        }

        @Test
        void shouldHaveFiveActivities() {
            assertThat(template.activities())
                    .extracting(activity -> activity.title().zh())
                    .containsExactly("人人学", "大家谈", "随手拍", "执法大培训", "双五进");
            assertThat(template.taskGroups()).hasSize(5);
        }

        @Test
        void shouldLearnAndTalk() {
            assertThat(keys(activity(template, "LEARNING").topics()))
                    .containsExactly(
                            "FILM", "NEW_LAW", "NATIONAL_15_MEASURES", "PROVINCIAL_50_MEASURES", "SECTOR_LESSONS");
            assertThat(keys(activity(template, "LEARNING").channels()))
                    .containsExactly("MEETING", "CENTRE_GROUP", "SEMINAR", "PRE_SHIFT", "ONLINE");
            assertThat(keys(activity(template, "TALK").posts()))
                    .containsExactly(
                            "OFFICIAL",
                            "ENTERPRISE_HEAD",
                            "MANAGER",
                            "WORKER",
                            "VILLAGER",
                            "STUDENT",
                            "RESIDENT",
                            "EXPERT");
            assertThat(keys(activity(template, "TALK").topics()))
                    .contains("RISKS", "MEASURES", "GAPS", "PLANS", "WHY", "WHAT", "HOW", "WHO");
        }

        @Test
        void shouldSnapHazardsOfTwelveSectorsByFiveChannels() {
            assertThat(template.sectors())
                    .containsExactly(
                            HazardSector.HAZARDOUS_CHEMICALS,
                            HazardSector.FIREWORKS,
                            HazardSector.COAL_MINE,
                            HazardSector.NON_COAL_MINE,
                            HazardSector.CONSTRUCTION,
                            HazardSector.ROAD_TRAFFIC,
                            HazardSector.WATER_TRANSPORT,
                            HazardSector.GAS,
                            HazardSector.FIRE,
                            HazardSector.TOURISM,
                            HazardSector.CAMPUS,
                            HazardSector.COMMERCE);
            assertThat(keys(activity(template, "SNAP").channels()))
                    .containsExactly("MINI_PROGRAM", "HOTLINE", "WEB", "LETTER", "VISIT");
            assertThat(english(template.taskGroups().get(2).tasks()))
                    .contains("Whistleblower and information-officer systems", "Material and honorary rewards");
        }

        @Test
        void shouldLetDepartmentsTrainTheLevelBelow() {
            assertThat(requirement(template, "enforcement-training").audience())
                    .isEqualTo(AudienceSelector.kinds(OrganizationKind.DEPARTMENT));
            assertThat(keys(activity(template, "ENFORCEMENT_TRAINING").topics()))
                    .containsExactly("LAWS", "DEMONSTRATION", "FILE_REVIEW", "CONTEST");
        }

        @Test
        void shouldGoIntoFivePlacesEachWithItsOwnFocuses() {
            assertThat(template.settings())
                    .extracting(SettingTemplate::key)
                    .containsExactly("ENTERPRISE", "VILLAGE", "COMMUNITY", "SCHOOL", "FAMILY");
            var village = template.settings().get(1);
            assertThat(english(village.activities())).containsExactly("Loudspeakers");
            assertThat(english(village.focuses())).containsExactly("Water", "Farm machinery", "Biogas");
            assertThat(english(village.places())).containsExactly("Roads", "Self-built houses");
            assertThat(english(template.settings().get(2).focuses())).containsExactly("E-bike charging", "Fire lanes");
            assertThat(english(template.settings().get(3).activities()))
                    .containsExactly("Class hours", "First lesson", "Drills");
            assertThat(english(template.settings().get(4).focuses()))
                    .containsExactly("Gas", "Electricity", "Fire", "Travel", "Supplies");
        }

        @Test
        void shouldNameDeputiesAndLiaisonOfficersByARosterDay() {
            assertThat(template.roles())
                    .extracting(RoleTemplate::kind)
                    .containsExactly(
                            RoleKind.LEADING_GROUP,
                            RoleKind.TASK_FORCE,
                            RoleKind.DEPUTY_IN_CHARGE,
                            RoleKind.LIAISON_OFFICER);
            assertThat(template.roles().get(3).rosterRequirement()).isEqualTo("liaison-roster");
            assertThat(requirement(template, "liaison-roster").kind()).isEqualTo(RequirementKind.ROSTER);
        }

        @Test
        void shouldCountInAppraisalsAndReportToTheLeaders() {
            assertThat(mechanisms(template))
                    .containsExactly(
                            MechanismKind.ASSESSMENT,
                            MechanismKind.ASSESSMENT,
                            MechanismKind.HONOUR,
                            MechanismKind.INSPECTION,
                            MechanismKind.INSPECTION,
                            MechanismKind.REPORTING,
                            MechanismKind.REWARD);
        }
    }

    @Nested
    class SafetyMonth {

        private final CampaignTemplate template = TestTemplates.bundled("safety-month-2022");

        @Test
        void shouldBeDerivedFromTheCountysPlan() {
            assertThat(template.source().documentNumber()).isEqualTo("歙科商经〔2022〕34号");
            assertThat(template.source().derivedFrom().zh()).isEqualTo("县安全生产月和县域行活动方案");
            assertThat(template.theme()).isEqualTo("遵守安全生产法，当好第一责任人");
        }

        @Test
        void shouldBeginTheCountyTourWithTheMonth() {
            assertThat(template.phases())
                    .extracting(PhaseTemplate::key, PhaseTemplate::starts, PhaseTemplate::ends)
                    .containsExactly(tuple("safety-month", null, "P1M"), tuple("county-tour", "P0D", "--12-31"));
        }

        @Test
        void shouldAskForNoReport() {
            assertThat(template.requirements())
                    .extracting(RequirementTemplate::kind)
                    .containsOnly(RequirementKind.ACTIVITY);
        }

        @Test
        void shouldHaveEveryActivityOfTheNotice() {
            assertThat(template.requirements())
                    .extracting(RequirementTemplate::key)
                    .containsExactly(
                            "special-study",
                            "film",
                            "lectures",
                            "law-publicity",
                            "first-responsible-person-pledge",
                            "hazards-near-me",
                            "workers-congress",
                            "assigned-checks",
                            "consultation-day",
                            "county-tour");
            assertThat(keys(activity(template, "LECTURE").posts()))
                    .containsExactly("PARTY_HEAD", "ADMINISTRATIVE_HEAD", "FIRST_RESPONSIBLE_PERSON", "WORKER");
            assertThat(keys(activity(template, "CONSULTATION_DAY").topics()))
                    .containsExactly(
                            "EXPERT_CONSULTATION",
                            "TOPIC_CALL",
                            "LAW_QUIZ",
                            "RESCUE_SKILL_QUIZ",
                            "FULL_SCREEN_PUBLICITY");
            assertThat(keys(activity(template, "COUNTY_TOUR").topics()))
                    .containsExactly("SPECIAL_TOUR", "ONLINE_TOUR", "WARNING_EDUCATION");
            assertThat(keys(activity(template, "LAW_PUBLICITY").topics())).contains("SEVEN_DUTIES", "REPORTING_REWARD");
        }

        @Test
        void shouldAskForCoordinationCoverageAndEpidemicControl() {
            assertThat(english(template.principles()))
                    .containsExactly("Coordination", "Publicity warm-up and coverage", "Epidemic control");
        }
    }

    @Test
    void shouldAddressAllUnitsWhereTheNoticeAddressesEveryUnit() {
        assertThat(TestTemplates.bundled("leaders-talk-safety").audience()).isEqualTo(AudienceSelector.kinds(UNITS));
        assertThat(TestTemplates.bundled("responsibility-deepening-2023").audience())
                .isEqualTo(AudienceSelector.kinds(UNITS));
        assertThat(TestTemplates.bundled("risk-prevention-2022").audience()).isEqualTo(AudienceSelector.kinds(UNITS));
    }
}
