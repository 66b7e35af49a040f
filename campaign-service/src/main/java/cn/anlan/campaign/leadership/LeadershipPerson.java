package cn.anlan.campaign.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// Someone who holds or held a post. The name stays sealed; see [LeaderNames].
@Entity
@Table(name = "leadership_person")
public class LeadershipPerson {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "sealed_name")
    private byte[] sealedName;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LeadershipPerson() {}

    LeadershipPerson(UUID id, UUID organizationId, byte[] sealedName) {
        this.id = id;
        this.organizationId = organizationId;
        this.sealedName = sealedName.clone();
    }

    UUID organizationId() {
        return organizationId;
    }
}
