package cn.anlan.campaign.leadinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit, a post, or a person in a post.
///
/// @param organizationId the unit that takes part, or from which the person comes
/// @param post the post by which someone takes part
/// @param sealedName who holds that post, where he is named
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
record GroupMember(
        @Enumerated(EnumType.STRING) GroupPart part,
        @Column(name = "organization_id") @Nullable UUID organizationId,
        @Nullable String post,
        @Column(name = "sealed_name") byte @Nullable [] sealedName) {}
