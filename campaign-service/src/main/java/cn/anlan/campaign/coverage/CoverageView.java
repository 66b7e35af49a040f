package cn.anlan.campaign.coverage;

import cn.anlan.campaign.coverage.ReadCoverage.ExplainedPost;
import cn.anlan.campaign.coverage.ReadCoverage.Question;
import cn.anlan.campaign.leadership.PostKind;
import cn.anlan.events.LocalizedText;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The coverage of a part of the tree, as the API shows it.
@Schema(name = "Coverage")
record CoverageView(
        UUID campaignId,
        @Schema(examples = "leader-training") String key,
        LocalizedText title,

        @Schema(description = "The top of the part of the tree.")
        UUID organizationId,

        @Schema(examples = "2022-12-31") LocalDate periodEnd,
        OffsetDateTime dueAt,

        @Schema(description = "Whether the due time has come. Until then who holds a post today counts.")
        boolean judged,

        @Schema(description = "How many units are asked.") int units,

        @Schema(description = "How many of these have trained everyone who counts.")
        int unitsCovered,

        @Schema(description = "How many have not said who leads them.")
        int unitsUnknown,

        SumView sum,
        @Schema(description = "Who is missing.") String missing) {

    /// A unit's people, and its heads apart.
    @Schema(name = "CoverageSum")
    record SumView(
            @Schema(description = "How many people are to be trained. Who holds two posts of a unit is one.")
            int people,

            @Schema(description = "How many of them are.") int covered,
            HeadsView partyHeads,
            HeadsView administrativeHeads,

            @Schema(description = "Posts that nobody holds: for them nobody counts.")
            int vacantPosts) {

        static SumView of(CoverageSum sum) {
            return new SumView(
                    sum.people(),
                    sum.covered(),
                    HeadsView.of(sum.partyHeads()),
                    HeadsView.of(sum.administrativeHeads()),
                    sum.vacant());
        }
    }

    @Schema(name = "CoverageHeads")
    record HeadsView(int due, int covered, int vacant) {
        static HeadsView of(CoverageSum.Heads heads) {
            return new HeadsView(heads.due(), heads.covered(), heads.vacant());
        }
    }

    static CoverageView of(UUID campaignId, Question question, TreeCoverage coverage, boolean judged) {
        return new CoverageView(
                campaignId,
                question.rule().key(),
                question.rule().title(),
                question.top(),
                question.period().end(),
                question.period().dueAt(),
                judged,
                coverage.units(),
                coverage.unitsCovered(),
                coverage.unitsUnknown(),
                SumView.of(coverage.sum()),
                "/v1/campaigns/%s/coverage/%s/posts?organizationId=%s&periodEnd=%s&outcome=MISSING"
                        .formatted(
                                campaignId,
                                question.rule().key(),
                                question.top(),
                                question.period().end()));
    }

    /// One unit.
    @Schema(name = "CoverageUnit")
    record UnitView(UUID organizationId, String organizationCode, String organizationName, SumView sum) {
        static UnitView of(UnitCoverage unit) {
            return new UnitView(
                    unit.organizationId(), unit.organizationCode(), unit.organizationName(), SumView.of(unit.sum()));
        }
    }

    /// One post: who counts for it and why, and whether he was trained.
    @Schema(name = "CoveragePost")
    record PostView(
            UUID organizationId,
            String organizationCode,
            String organizationName,
            UUID postId,
            PostKind kind,
            String kindLabel,
            String title,
            Outcome outcome,
            String outcomeLabel,

            @Schema(description = "Who counts for the post, and why.")
            WhoCounts whoCounts,

            String whoCountsLabel,

            @Schema(description = "The day on which who holds the post counts.")
            LocalDate judgedOn,

            @Schema(description = "Who counts.") @Nullable PersonView person,

            @Schema(description = "Other posts of the unit that he holds: he is one person.")
            List<UUID> alsoHolds,

            @Schema(description = "His first training in the period.") @Nullable
            LocalDate trainedOn,

            @Nullable UUID trainingId,

            @Schema(description = "The record of the activity in which he was trained, where there is one.") @Nullable
            UUID activityRecordId,

            @Schema(description = "Who held the post in the period, and does not count.")
            List<PersonView> former) {

        static PostView of(ExplainedPost explained, Language language) {
            var post = explained.post();
            var whoCounts = post.whoCounts(explained.former());
            return new PostView(
                    post.organizationId(),
                    post.organizationCode(),
                    post.organizationName(),
                    post.postId(),
                    post.kind(),
                    post.kind().label(language),
                    post.title(),
                    post.outcome(),
                    post.outcome().label(language),
                    whoCounts,
                    whoCounts.label(language),
                    post.judgedOn(),
                    PersonView.of(post.personId(), explained.names(), post.heldFrom(), null),
                    post.alsoHeld(),
                    post.trainedOn(),
                    post.trainingId(),
                    post.activityRecordId(),
                    explained.former().stream()
                            .map(former -> new PersonView(
                                    former.personId(),
                                    explained.names().getOrDefault(former.personId(), ""),
                                    former.heldFrom(),
                                    former.heldUntil()))
                            .toList());
        }
    }

    @Schema(name = "CoveragePerson")
    record PersonView(
            UUID personId,
            String name,
            LocalDate heldFrom,

            @Schema(description = "The first day on which he did not hold the post any more.") @Nullable
            LocalDate heldUntil) {

        static @Nullable PersonView of(
                @Nullable UUID personId,
                Map<UUID, String> names,
                @Nullable LocalDate heldFrom,
                @Nullable LocalDate heldUntil) {
            return personId == null || heldFrom == null
                    ? null
                    : new PersonView(personId, names.getOrDefault(personId, ""), heldFrom, heldUntil);
        }
    }
}
