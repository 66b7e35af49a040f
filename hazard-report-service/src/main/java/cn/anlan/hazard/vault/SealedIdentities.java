package cn.anlan.hazard.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens, finds and destroys what reporters left of themselves. Only unsealing and retention have business here; a test
/// holds the others off.
@ApplicationScoped
public class SealedIdentities {

    private final CaseVault vault;
    private final ContactJson json;

    SealedIdentities(CaseVault vault, ContactJson json) {
        this.vault = vault;
        this.json = json;
    }

    public Optional<Contact> open(UUID reportId) {
        return vault.open(reportId, ContactVault.PART).map(json::read);
    }

    /// The reports whose reporters left this phone number.
    public List<UUID> withPhone(String phone) {
        return vault.find(ContactVault.PHONE, phone);
    }

    /// Destroys all that the vault holds of these reports, beyond recovery.
    public void destroy(Collection<UUID> reportIds) {
        vault.destroy(reportIds);
    }
}
