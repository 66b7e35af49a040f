package cn.anlan.campaign.leadinggroup;

import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sealing.SealedColumn;
import cn.anlan.sealing.SealedColumns;
import cn.anlan.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a composition against the rules, and seals whom it names.
@ApplicationScoped
class ComposeGroup implements SealedColumns {

    /// A party head and an administrative head may lead together.
    private static final int MOST_HEADS = 2;

    private final OrganizationDirectory directory;
    private final Sealer sealer;

    ComposeGroup(OrganizationDirectory directory, Sealer sealer) {
        this.directory = directory;
        this.sealer = sealer;
    }

    /// @param runs whether the group is that of the body that runs the campaign
    /// @param at where the composition stands in the request
    /// @throws ProblemException `validation-failed`
    void compose(LeadingGroup group, Composition composition, boolean runs, String at) {
        var errors = new ArrayList<FieldError>();
        if (composition.mirrored() && !runs) {
            errors.add(FieldError.of(
                    at + "/mirrored",
                    "not-the-runner",
                    "仅活动组织单位可作此要求",
                    "Only the body that runs the campaign may ask it"));
        }
        checkHeads(composition, at, errors);
        checkMembers(composition, at, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
        group.compose(
                composition.title(),
                composition.officeOrganizationId(),
                composition.mirrored(),
                composition.members().stream()
                        .map(member -> new GroupMember(
                                member.part(), member.organizationId(), member.post(), seal(group, member.name())))
                        .toList());
    }

    @Nullable
    String name(LeadingGroup group, GroupMember member) {
        var sealed = member.sealedName();
        return sealed == null ? null : sealer.open(owner(group.id()), sealed);
    }

    private static void checkHeads(Composition composition, String at, List<FieldError> errors) {
        long heads = composition.members().stream()
                .filter(member -> member.part() == GroupPart.HEAD)
                .count();
        if (heads == 0 || heads > MOST_HEADS) {
            errors.add(FieldError.of(at + "/members", "heads", "须有一至两名组长", "It has one head or two"));
        }
    }

    private void checkMembers(Composition composition, String at, List<FieldError> errors) {
        var known = known(composition);
        if (composition.officeOrganizationId() != null && !known.contains(composition.officeOrganizationId())) {
            errors.add(unknown(at + "/officeOrganizationId"));
        }
        for (int i = 0; i < composition.members().size(); i++) {
            var member = composition.members().get(i);
            var pointer = "%s/members/%d".formatted(at, i);
            if (member.organizationId() != null && !known.contains(member.organizationId())) {
                errors.add(unknown(pointer + "/organizationId"));
            }
            if (member.organizationId() == null && member.post() == null) {
                errors.add(FieldError.of(pointer, "nobody", "须列明单位或职务", "A unit or a post is needed"));
            }
        }
    }

    private Set<UUID> known(Composition composition) {
        var wanted = Stream.concat(
                        Stream.ofNullable(composition.officeOrganizationId()),
                        composition.members().stream()
                                .map(Composition.MemberRequest::organizationId)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        return directory.findAll(wanted).stream().map(Organization::id).collect(Collectors.toSet());
    }

    private static FieldError unknown(String pointer) {
        return FieldError.of(pointer, "unknown", "单位不存在", "No such organisation");
    }

    private byte @Nullable [] seal(LeadingGroup group, @Nullable String name) {
        return name == null ? null : sealer.seal(owner(group.id()), name);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("leading_group_member", "leading_group_id", "sealed_name", ComposeGroup::owner));
    }

    private static String owner(UUID groupId) {
        return "leading-group:" + groupId;
    }
}
