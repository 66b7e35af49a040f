package cn.anlan.campaign.roster;

import cn.anlan.problem.Language;
import cn.anlan.sealing.Mask;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A roster, as the API shows it.
@Schema(name = "Roster")
public record RosterView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        boolean complete,
        List<PostView> missing,
        List<EntryView> people,
        OffsetDateTime changedAt) {

    @Schema(name = "RosterMissingPost")
    public record PostView(
            @Schema(examples = "LIAISON_OFFICER") String post, String postLabel) {

        public static PostView of(String post, Language language) {
            return new PostView(post, RosterPost.label(post, language));
        }
    }

    @Schema(name = "RosterEntry")
    record EntryView(
            UUID id,
            @Schema(examples = "LIAISON_OFFICER") String post,
            String postLabel,
            String name,
            String jobTitle,

            @Schema(examples = "138****0000", description = "Its middle hidden, unless it was asked for.")
            String phone,

            LocalDate heldFrom) {}

    /// Someone who holds or held a post.
    @Schema(name = "RosterHolding")
    record HoldingView(
            UUID id,
            UUID rosterId,
            UUID campaignId,
            UUID organizationId,
            String post,
            String postLabel,
            String name,
            String jobTitle,
            @Schema(examples = "138****0000") String phone,
            LocalDate heldFrom,

            @Schema(description = "The first day on which he does not hold it any more.") @Nullable
            LocalDate heldUntil) {

        static HoldingView of(Holding holding, SealContacts seals, Language language) {
            return new HoldingView(
                    holding.id(),
                    holding.rosterId(),
                    holding.campaignId(),
                    holding.organizationId(),
                    holding.post(),
                    RosterPost.label(holding.post(), language),
                    seals.name(holding.id(), holding.contact()),
                    holding.jobTitle(),
                    Mask.phone(seals.phone(holding.id(), holding.contact())),
                    holding.heldFrom(),
                    holding.heldUntil());
        }
    }

    static RosterView masked(Roster roster, SealContacts seals, Language language) {
        return of(roster, seals, language, Mask::phone);
    }

    static RosterView inClear(Roster roster, SealContacts seals, Language language) {
        return of(roster, seals, language, phone -> phone);
    }

    private static RosterView of(
            Roster roster, SealContacts seals, Language language, UnaryOperator<String> showPhone) {
        return new RosterView(
                roster.id(),
                roster.campaignId(),
                roster.organizationId(),
                roster.isComplete(),
                roster.missing().stream()
                        .map(post -> PostView.of(post, language))
                        .toList(),
                roster.current().stream()
                        .map(entry -> new EntryView(
                                entry.id(),
                                entry.post(),
                                RosterPost.label(entry.post(), language),
                                seals.name(entry.id(), entry.contact()),
                                entry.jobTitle(),
                                showPhone.apply(seals.phone(entry.id(), entry.contact())),
                                entry.heldFrom()))
                        .toList(),
                roster.changedAt());
    }
}
