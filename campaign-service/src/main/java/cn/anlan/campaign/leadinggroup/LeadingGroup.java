package cn.anlan.campaign.leadinggroup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// The group that leads a campaign in one organisation.
@Entity
@Table(name = "leading_group")
public class LeadingGroup {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String title;

    @Column(name = "office_organization_id")
    private @Nullable UUID officeOrganizationId;

    private boolean mirrored;

    @Column(name = "established_on")
    private LocalDate establishedOn;

    @ElementCollection
    @CollectionTable(name = "leading_group_member", joinColumns = @JoinColumn(name = "leading_group_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<GroupMember> members;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LeadingGroup() {}

    LeadingGroup(UUID id, UUID campaignId, UUID organizationId, LocalDate establishedOn) {
        this.id = id;
        this.campaignId = campaignId;
        this.organizationId = organizationId;
        this.establishedOn = establishedOn;
        this.title = "";
        this.members = new ArrayList<>();
    }

    /// Makes it what it is to be from now on.
    ///
    /// @param mirrored whether every unit of the campaign is to set up its own
    void compose(
            String newTitle,
            @Nullable UUID newOfficeOrganizationId,
            boolean newMirrored,
            List<GroupMember> newMembers) {
        title = newTitle;
        officeOrganizationId = newOfficeOrganizationId;
        mirrored = newMirrored;
        members.clear();
        members.addAll(newMembers);
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }

    @Nullable
    UUID officeOrganizationId() {
        return officeOrganizationId;
    }

    boolean mirrored() {
        return mirrored;
    }

    LocalDate establishedOn() {
        return establishedOn;
    }

    List<GroupMember> members() {
        return members;
    }

    long version() {
        return version;
    }
}
