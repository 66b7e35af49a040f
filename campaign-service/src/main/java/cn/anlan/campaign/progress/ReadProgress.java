package cn.anlan.campaign.progress;

import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.organization.OrganizationLabels;
import cn.anlan.campaign.progress.ProgressTable.Part;
import cn.anlan.campaign.progress.ProgressView.PartView;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.problem.Language;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads how a campaign stands, and leads each figure to its records.
@ApplicationScoped
class ReadProgress {

    private static final LocalizedText UNPHASED = new LocalizedText("不分阶段", "No phase");
    private static final LocalizedText ADDED_BY_PLANS = new LocalizedText("下级方案自行增加", "Added by plans");
    private static final String NO_REQUIREMENT = new UUID(0, 0).toString();

    private final ProgressTable table;
    private final Cursors cursors;
    private final Clock clock;

    ReadProgress(ProgressTable table, Cursors cursors, Clock clock) {
        this.table = table;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// @param filter names the organisation
    /// @param by tells the parts apart; nothing for the whole alone
    ProgressView read(
            Campaign campaign, ProgressFilter filter, @Nullable Grouping by, PageRequest page, Language language) {
        var now = OffsetDateTime.now(clock);
        var whole = new Whole(campaign, filter, table.within(campaign.id(), filter, now), language);
        var parts = switch (by) {
            case null -> new Page<PartView>(List.of(), null);
            case REQUIREMENT -> new Page<>(whole.byRequirement(), null);
            case PHASE -> new Page<>(whole.byPhase(), null);
            case LEVEL -> new Page<>(whole.byLevel(), null);
            case UNIT -> byUnit(whole, now, page);
        };
        return new ProgressView(
                campaign.id(),
                Objects.requireNonNull(filter.within()),
                now,
                table.launch(campaign.id()),
                whole.figures(filter.cascade()),
                whole.figures(CascadeShare.OWN),
                whole.figures(CascadeShare.PLANS),
                parts.items(),
                parts.next());
    }

    private Page<PartView> byUnit(Whole whole, OffsetDateTime now, PageRequest page) {
        var filter = whole.filter();
        return cursors.byText(
                "progress:" + whole.campaign().id() + ":" + filter,
                page,
                (after, limit) -> table.below(whole.campaign().id(), filter, now, after, limit),
                unit -> unit.code(),
                unit -> new PartView(
                        unit.organizationId().toString(),
                        unit.name(),
                        FiguresView.of(
                                unit.counts(), whole.records(filter.within(unit.organizationId())), whole.language())));
    }

    /// Everything within one organisation, of the campaign and of its plans.
    record Whole(Campaign campaign, ProgressFilter filter, List<Part> parts, Language language) {

        FiguresView figures(CascadeShare share) {
            return FiguresView.of(
                    of(share).map(Part::counts).reduce(Counts.NONE, Counts::plus), records(filter.of(share)), language);
        }

        private Stream<Part> of(CascadeShare share) {
            return parts.stream().filter(part -> share.ofPlans().contains(part.ofPlans()));
        }

        List<PartView> byRequirement() {
            Map<String, LocalizedText> titles = new LinkedHashMap<>();
            campaign.requirements().stream()
                    .map(CampaignRequirement::requirement)
                    .forEach(each -> titles.put(each.id().toString(), each.title()));
            titles.put(NO_REQUIREMENT, ADDED_BY_PLANS);
            return by(part -> part.requirementId().toString(), titles, key -> filter.requirement(UUID.fromString(key)));
        }

        List<PartView> byPhase() {
            Map<String, LocalizedText> titles = new LinkedHashMap<>();
            campaign.phases().forEach(phase -> titles.put(phase.key(), phase.title()));
            titles.put(ProgressFilter.NO_PHASE, UNPHASED);
            return by(
                    part -> part.phaseKey().isEmpty() ? ProgressFilter.NO_PHASE : part.phaseKey(),
                    titles,
                    filter::phase);
        }

        List<PartView> byLevel() {
            Map<String, LocalizedText> titles = new LinkedHashMap<>();
            for (var level : AdministrativeLevel.values()) {
                titles.put(level.name(), OrganizationLabels.of(level));
            }
            return by(Part::level, titles, key -> filter.level(AdministrativeLevel.valueOf(key)));
        }

        /// @param titles in the order in which the parts are shown; what has none comes last, under its key
        /// @param narrowed the filter that leaves a part, by its key
        private List<PartView> by(
                Function<Part, String> keyOf,
                Map<String, LocalizedText> titles,
                Function<String, ProgressFilter> narrowed) {
            Map<String, Counts> sums = new LinkedHashMap<>();
            titles.keySet().forEach(key -> sums.put(key, Counts.NONE));
            of(filter.cascade()).forEach(part -> sums.merge(keyOf.apply(part), part.counts(), Counts::plus));
            return sums.entrySet().stream()
                    .filter(sum -> !sum.getValue().equals(Counts.NONE))
                    .map(sum -> new PartView(
                            sum.getKey(),
                            CommitmentView.textOf(
                                    titles.getOrDefault(sum.getKey(), new LocalizedText(sum.getKey(), sum.getKey())),
                                    language),
                            FiguresView.of(sum.getValue(), records(narrowed.apply(sum.getKey())), language)))
                    .toList();
        }

        /// Path and query of the list of all commitments that the filter means.
        String records(ProgressFilter of) {
            return "/v1/campaigns/" + campaign.id() + "/commitments?" + of.query();
        }
    }
}
