package cn.anlan.hazard.vault;

import cn.anlan.sealing.SealedColumn;
import cn.anlan.sealing.SealedColumns;
import cn.anlan.sealing.Sealer;
import cn.anlan.sql.JointWrites;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps reporters' contacts, each sealed and bound to its report, so that one cannot be passed off as another's.
@ApplicationScoped
public class ContactVault implements SealedColumns {

    private final Sealer sealer;
    private final SealedContacts contacts;
    private final JointWrites writes;
    private final ObjectMapper json;

    ContactVault(Sealer sealer, SealedContacts contacts, JointWrites writes, ObjectMapper json) {
        this.sealer = sealer;
        this.contacts = contacts;
        this.writes = writes;
        this.json = json;
    }

    /// Seals the contact of a report, within the running transaction.
    public void keep(UUID reportId, Contact contact) {
        writes.write("insert into sealed_contact (report_id, sealed) values (?, ?)", reportId, seal(reportId, contact));
    }

    /// Whether the reporter left a contact.
    public boolean holdsContactOf(UUID reportId) {
        return contacts.findByIdOptional(reportId).isPresent();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("sealed_contact", "report_id", "sealed", ContactVault::owner));
    }

    private static String owner(UUID reportId) {
        return "hazard-report:" + reportId;
    }

    private byte[] seal(UUID reportId, Contact contact) {
        try {
            return sealer.seal(owner(reportId), json.writeValueAsString(contact));
        } catch (JsonProcessingException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException("a contact could not be sealed");
        }
    }
}
