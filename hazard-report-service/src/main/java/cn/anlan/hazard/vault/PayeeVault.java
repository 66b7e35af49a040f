package cn.anlan.hazard.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Keeps whom to pay, sealed under the case's key. Only who pays opens it; a test holds the others off.
@ApplicationScoped
public class PayeeVault {

    private static final String PART = "payee";

    private final CaseVault vault;
    private final ObjectMapper json;

    PayeeVault(CaseVault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /// Within the running transaction.
    public void keep(UUID reportId, Payee payee) {
        try {
            vault.keep(reportId, PART, json.writeValueAsString(payee));
        } catch (JsonProcessingException failure) {
            // Without the cause: it could quote what was to be sealed.
            throw new IllegalStateException("a payee could not be sealed");
        }
    }

    public Optional<Payee> open(UUID reportId) {
        return vault.open(reportId, PART).map(this::read);
    }

    private Payee read(String opened) {
        try {
            return json.readValue(opened, Payee.class);
        } catch (JsonProcessingException failure) {
            // Without the cause: it quotes what was opened.
            throw new IllegalStateException("a sealed payee could not be read");
        }
    }
}
