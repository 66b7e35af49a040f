package cn.anlan.hazard.routing;

import cn.anlan.access.CurrentActor;
import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.Ids;
import cn.anlan.problem.Language;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Cursors;
import cn.anlan.web.ETags;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Drafts the rules of the caller's office, tries them, and puts them into force.
@ApplicationScoped
class KeepRules {

    private final RuleSets ruleSets;
    private final CheckRules checkRules;
    private final TryRules tryRules;
    private final Organizations organizations;
    private final OrganizationScope scope;
    private final CurrentActor currentActor;
    private final Cursors cursors;
    private final AuditLog audit;
    private final Clock clock;

    KeepRules(
            RuleSets ruleSets,
            CheckRules checkRules,
            TryRules tryRules,
            Organizations organizations,
            OrganizationScope scope,
            CurrentActor currentActor,
            Cursors cursors,
            AuditLog audit,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.checkRules = checkRules;
        this.tryRules = tryRules;
        this.organizations = organizations;
        this.scope = scope;
        this.currentActor = currentActor;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    /// A version, and what its entity tag is made of.
    record Versioned(RuleSetView view, long version) {}

    @Transactional
    Versioned draft(List<RoutingRule> rules, Language language) {
        UUID office = scope.viewer();
        if (office == null || !organizations.isOffice(office)) {
            throw ProblemException.notFound();
        }
        checkRules.requireSound(office, rules);
        RuleSet set = new RuleSet(Ids.next(), office, rules, currentActor.get().subject(), now());
        ruleSets.persist(set);
        return kept("routing.draft", set, language);
    }

    @Transactional
    Page<RuleSetView> page(@Nullable RuleSetState state, PageRequest page, Language language) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        String list = "routing-rule-sets:" + state;
        RuleSets.Position before = cursors.position(list, page)
                .map(parts ->
                        new RuleSets.Position(OffsetDateTime.parse(parts.getFirst()), UUID.fromString(parts.getLast())))
                .orElse(null);
        return cursors.page(
                list,
                page,
                ruleSets.inScope(viewer, state, before, page.rowsToRead()),
                set -> List.of(set.createdAt().toString(), set.id().toString()),
                set -> RuleSetView.of(set, language));
    }

    @Transactional
    Versioned one(UUID id, Language language) {
        RuleSet set = visible(id);
        return new Versioned(RuleSetView.of(set, language), set.version());
    }

    @Transactional
    Versioned replace(UUID id, @Nullable String ifMatch, List<RoutingRule> rules, Language language) {
        RuleSet set = visible(id);
        ETags.requireMatch(ifMatch, set.version());
        checkRules.requireSound(set.organizationId(), rules);
        set.replace(rules);
        return kept("routing.replace", set, language);
    }

    /// Is checked again: the tree and the rules of other offices may have changed since it was drafted.
    @Transactional
    Versioned activate(UUID id, @Nullable String ifMatch, Language language) {
        RuleSet set = visible(id);
        ETags.requireMatch(ifMatch, set.version());
        ruleSets.lockActivation();
        checkRules.requireSound(set.organizationId(), set.rules());
        ruleSets.activeOf(set.organizationId()).ifPresent(RuleSet::retire);
        ruleSets.flush();
        set.activate(currentActor.get().subject(), now());
        return kept("routing.activate", set, language);
    }

    @Transactional
    DryRun tryOn(UUID id, LocalDate since) {
        RuleSet set = visible(id);
        return tryRules.on(
                new RoutingRules(set.rules()),
                set.organizationId(),
                since.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime(),
                now());
    }

    private RuleSet visible(UUID id) {
        return ruleSets.findByIdOptional(id)
                .filter(set -> scope.covers(set.organizationId()))
                .orElseThrow(ProblemException::notFound);
    }

    private Versioned kept(String action, RuleSet set, Language language) {
        ruleSets.flush();
        audit.record(
                action,
                "routing-rule-set",
                set.id(),
                Map.of("rules", set.rules().size()));
        return new Versioned(RuleSetView.of(set, language), set.version());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
