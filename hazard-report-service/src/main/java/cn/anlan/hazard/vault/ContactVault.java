package cn.anlan.hazard.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Keeps reporters' contacts: AES-256-GCM, each under a fresh nonce and bound to its report, so that one cannot be
/// passed off as another's.
@ApplicationScoped
public class ContactVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final VaultKey key;
    private final SealedContacts contacts;
    private final ObjectMapper json;

    ContactVault(VaultKey key, SealedContacts contacts, ObjectMapper json) {
        this.key = key;
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
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(reportId.toString().getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = cipher.doFinal(json.writeValueAsBytes(contact));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException | JsonProcessingException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException(
                    "a contact could not be sealed: " + failure.getClass().getSimpleName());
        }
    }
}
