package cn.anlan.campaign.template;

import cn.anlan.campaign.organization.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The templates there are: those that are bundled, and those that committees keep.
@ApplicationScoped
public class CampaignTemplates {

    private final BundledTemplates bundled;
    private final OwnTemplates own;

    CampaignTemplates(BundledTemplates bundled, OwnTemplates own) {
        this.bundled = bundled;
        this.own = own;
    }

    /// The version of a template after which a campaign was drafted, whoever keeps it.
    public Optional<CampaignTemplate> find(String key, int version) {
        return bundled.find(key).or(() -> own.content(key, version));
    }

    /// The newest version that the seat sees; nothing where it sees none.
    ///
    /// @param seat nothing for an actor without organisation, who sees the bundled ones only
    public Optional<VersionedTemplate> newest(String key, @Nullable Organization seat) {
        return versions(key, seat, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .flatMap(found -> versioned(key, found.version()));
    }

    Optional<VersionedTemplate> version(String key, int version, @Nullable Organization seat) {
        return versions(key, seat, version + 1, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .flatMap(found -> versioned(key, version));
    }

    List<TemplateVersion> list(@Nullable Organization seat, String after, int limit) {
        var kept = seat == null ? List.<TemplateVersion>of() : own.list(seat, after, limit);
        return Stream.concat(
                        bundled.all().stream()
                                .map(TemplateVersion::bundled)
                                .filter(template -> template.key().compareTo(after) > 0),
                        kept.stream())
                .sorted(Comparator.comparing(TemplateVersion::key))
                .limit(limit)
                .toList();
    }

    List<TemplateVersion> versions(String key, @Nullable Organization seat, int before, int limit) {
        var template = bundled.find(key);
        if (template.isPresent()) {
            return before > 1 ? List.of(TemplateVersion.bundled(template.get())) : List.of();
        }
        return seat == null ? List.of() : own.versions(key, seat, before, limit);
    }

    private Optional<VersionedTemplate> versioned(String key, int version) {
        return find(key, version).map(template -> new VersionedTemplate(template, version));
    }
}
