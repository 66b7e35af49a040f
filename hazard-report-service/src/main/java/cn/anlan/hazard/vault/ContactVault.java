package cn.anlan.hazard.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes reporters' contacts in. Nobody gets one out here, see [SealedIdentities].
@ApplicationScoped
public class ContactVault {

    static final String PART = "identity";
    static final String PHONE = "phone";

    private final CaseVault vault;
    private final ContactJson json;

    ContactVault(CaseVault vault, ContactJson json) {
        this.vault = vault;
        this.json = json;
    }

    /// Seals the contact of a report that is being taken in, within the running transaction.
    public void keep(UUID reportId, Contact contact) {
        vault.keepOfNew(reportId, PART, json.write(contact));
        if (contact.phone() != null) {
            vault.mark(reportId, PHONE, contact.phone());
        }
    }

    /// Whether the reporter left a contact.
    public boolean holdsContactOf(UUID reportId) {
        return vault.holds(reportId, PART);
    }
}
