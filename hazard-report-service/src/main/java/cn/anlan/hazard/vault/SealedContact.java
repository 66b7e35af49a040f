package cn.anlan.hazard.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A contact that nobody can read without the vault's key: nonce, then cipher text with its tag.
@Entity
@Table(name = "sealed_contact")
class SealedContact {

    @Id
    private UUID reportId;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected SealedContact() {}
}
