package cn.anlan.hazard.vault;

import cn.anlan.sealing.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Keeps reporters' contacts, each sealed and bound to its report, so that one cannot be passed off as another's.
@ApplicationScoped
public class ContactVault {

    private final Sealer sealer;
    private final SealedContacts contacts;
    private final ObjectMapper json;

    ContactVault(Sealer sealer, SealedContacts contacts, ObjectMapper json) {
        this.sealer = sealer;
        this.contacts = contacts;
        this.json = json;
    }

    /// Seals the contact of a report, within the running transaction.
    public void keep(UUID reportId, Contact contact) {
        contacts.persist(new SealedContact(reportId, seal(reportId, contact)));
    }

    /// Whether the reporter left a contact.
    public boolean holdsContactOf(UUID reportId) {
        return contacts.findByIdOptional(reportId).isPresent();
    }

    private byte[] seal(UUID reportId, Contact contact) {
        try {
            return sealer.seal("hazard-report:" + reportId, json.writeValueAsString(contact));
        } catch (JsonProcessingException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException("a contact could not be sealed");
        }
    }
}
