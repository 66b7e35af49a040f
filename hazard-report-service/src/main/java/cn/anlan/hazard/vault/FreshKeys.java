package cn.anlan.hazard.vault;

import cn.anlan.sealing.CaseKey;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The keys that the running transaction has used. Those that it has made can be read by nobody until it commits.
@TransactionScoped
class FreshKeys implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, CaseKey> keys = new HashMap<>();

    CaseKey of(UUID caseId, Supplier<CaseKey> otherwise) {
        return keys.computeIfAbsent(caseId, _ -> otherwise.get());
    }
}
