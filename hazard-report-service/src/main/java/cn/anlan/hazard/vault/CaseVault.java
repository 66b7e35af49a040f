package cn.anlan.hazard.vault;

import cn.anlan.sealing.BlindIndex;
import cn.anlan.sealing.CaseKey;
import cn.anlan.sealing.CaseKeys;
import cn.anlan.sql.Database;
import cn.anlan.sql.JointWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Parts of cases, each sealed under its case's key. What is put in goes by the service's role in the running
/// transaction, what is taken out by the vault's. Each of the other classes here opens one kind of part, for those who
/// may see it.
@ApplicationScoped
class CaseVault {

    private final Database database;
    private final JointWrites writes;
    private final Database vault;
    private final CaseKeys keys;
    private final FreshKeys fresh;
    private final BlindIndex index;

    CaseVault(
            Database database,
            JointWrites writes,
            @Vault Database vault,
            CaseKeys keys,
            FreshKeys fresh,
            BlindIndex index) {
        this.database = database;
        this.writes = writes;
        this.vault = vault;
        this.keys = keys;
        this.fresh = fresh;
        this.index = index;
    }

    /// Keeps a part of a case that may have others.
    void keep(UUID caseId, String part, String text) {
        keep(caseId, part, text, fresh.of(caseId, () -> stored(caseId).orElseGet(() -> make(caseId))));
    }

    /// Keeps a part of a case that the running transaction makes: nobody has to be asked for its key.
    void keepOfNew(UUID caseId, String part, String text) {
        keep(caseId, part, text, fresh.of(caseId, () -> make(caseId)));
    }

    private void keep(UUID caseId, String part, String text, CaseKey key) {
        writes.write(
                "insert into vault.sealed_part (case_id, part, sealed) values (?, ?, ?)",
                caseId,
                part,
                key.seal(part, text));
    }

    /// Lets the case be found by this text.
    void mark(UUID caseId, String field, String text) {
        writes.write(
                "insert into vault.sealed_mark (case_id, field, mark) values (?, ?, ?)",
                caseId,
                field,
                index.of(field, text));
    }

    boolean holds(UUID caseId, String part) {
        return database.exists("select from vault.holding where case_id = ? and part = ?", caseId, part);
    }

    Optional<String> open(UUID caseId, String part) {
        return vault.queryOne(
                """
                select k.wrapped, p.sealed from vault.sealed_part p join vault.case_key k using (case_id)
                 where p.case_id = ? and p.part = ?
                """,
                row -> keys.unwrap(owner(caseId), row.getBytes("wrapped")).open(part, row.getBytes("sealed")),
                caseId,
                part);
    }

    List<UUID> find(String field, String text) {
        return vault.query(
                "select case_id from vault.sealed_mark where mark = any(?) and field = ?",
                row -> row.getObject("case_id", UUID.class),
                index.candidates(field, text).toArray(byte[][]::new),
                field);
    }

    /// Destroys the cases' keys, and with them whatever was sealed under them.
    void destroy(Collection<UUID> caseIds) {
        vault.update("delete from vault.case_key where case_id = any(?)", (Object) caseIds.toArray(UUID[]::new));
    }

    static String owner(UUID caseId) {
        return "hazard-report:" + caseId;
    }

    private Optional<CaseKey> stored(UUID caseId) {
        return vault.queryOne(
                "select wrapped from vault.case_key where case_id = ?",
                row -> keys.unwrap(owner(caseId), row.getBytes("wrapped")),
                caseId);
    }

    private CaseKey make(UUID caseId) {
        CaseKey key = keys.make(owner(caseId));
        writes.write(
                "insert into vault.case_key (case_id, wrapping, wrapped) values (?, ?, ?)",
                caseId,
                CaseKeys.wrapping(key.wrapped()),
                key.wrapped());
        return key;
    }
}
