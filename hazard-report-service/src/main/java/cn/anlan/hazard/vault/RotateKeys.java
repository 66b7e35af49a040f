package cn.anlan.hazard.vault;

import cn.anlan.sealing.BlindIndex;
import cn.anlan.sealing.BrokenSealException;
import cn.anlan.sealing.CaseKeys;
import cn.anlan.sql.Database;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings all cases under the installation's current key, batch by batch, while the service works. It begins by itself
/// when a new key is put in front, and goes on where it was interrupted: what is done names the current key. Several
/// replicas may be at it; none undoes what another has done.
@ApplicationScoped
class RotateKeys {

    private static final Logger LOG = Logger.getLogger(RotateKeys.class);
    private static final int BATCH = 200;

    /// After every name of a key.
    private static final String LAST = "~";

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Database vault;
    private final CaseKeys keys;
    private final BlindIndex index;
    private final ContactJson json;

    RotateKeys(@Vault Database vault, CaseKeys keys, BlindIndex index, ContactJson json) {
        this.vault = vault;
        this.keys = keys;
        this.index = index;
        this.json = json;
    }

    @Scheduled(
            identity = "rotate-vault-keys",
            every = "${anlan.hazard.vault.rotation-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        int rotated = rotate("", FIRST_ID, keys.current()) + rotate(keys.current(), LAST_ID, LAST);
        if (rotated > 0) {
            LOG.infof("Brought %d cases of the vault under the key %s", rotated, keys.current());
        }
    }

    /// How many cases each key wraps.
    List<Wrapping> wrappings() {
        return vault.query(
                "select wrapping, count(*) as cases from vault.case_key group by wrapping order by wrapping",
                row -> new Wrapping(
                        row.getString("wrapping"),
                        row.getLong("cases"),
                        row.getString("wrapping").equals(keys.current())));
    }

    String current() {
        return keys.current();
    }

    record Wrapping(String key, long cases, boolean current) {}

    /// The cases under keys between the two, both excluded.
    private int rotate(String above, UUID afterId, String below) {
        int rotated = 0;
        List<Stale> batch = next(above, afterId, below);
        while (!batch.isEmpty()) {
            rotated += rotate(batch);
            batch = next(batch.getLast().wrapping(), batch.getLast().caseId(), below);
        }
        return rotated;
    }

    private List<Stale> next(String wrapping, UUID caseId, String below) {
        return vault.query(
                """
                select k.wrapping, k.case_id, k.wrapped, p.sealed as identity
                  from vault.case_key k
                  left join vault.sealed_part p on p.case_id = k.case_id and p.part = ?
                 where (k.wrapping, k.case_id) > (?, ?) and k.wrapping < ?
                 order by k.wrapping, k.case_id
                 limit ?
                """,
                row -> new Stale(
                        row.getObject("case_id", UUID.class),
                        row.getString("wrapping"),
                        row.getBytes("wrapped"),
                        row.getBytes("identity")),
                ContactVault.PART,
                wrapping,
                caseId,
                below,
                BATCH);
    }

    /// The marks first: a case whose key names the current one is done.
    private int rotate(List<Stale> batch) {
        List<Rotated> done = new ArrayList<>();
        for (Stale stale : batch) {
            try {
                done.add(rotate(stale));
            } catch (BrokenSealException broken) {
                LOG.errorf("The case %s stays under its key: %s", stale.caseId(), broken.getMessage());
            }
        }
        List<Rotated> marked = done.stream().filter(row -> row.mark() != null).toList();
        vault.update(
                """
                update vault.sealed_mark m set mark = n.mark
                  from unnest(?::uuid[], ?::bytea[]) n (case_id, mark)
                 where m.case_id = n.case_id and m.field = ?
                """,
                marked.stream().map(Rotated::caseId).toArray(UUID[]::new),
                bytes(marked, Rotated::mark),
                ContactVault.PHONE);
        return vault.update(
                """
                update vault.case_key k set wrapping = ?, wrapped = n.wrapped
                  from unnest(?::uuid[], ?::bytea[], ?::bytea[]) n (case_id, before, wrapped)
                 where k.case_id = n.case_id and k.wrapped = n.before
                """,
                keys.current(),
                done.stream().map(Rotated::caseId).toArray(UUID[]::new),
                bytes(done, Rotated::before),
                bytes(done, Rotated::wrapped));
    }

    private static byte[][] bytes(List<Rotated> rows, Function<Rotated, byte @Nullable []> value) {
        return rows.stream().map(value).toArray(byte[][]::new);
    }

    private Rotated rotate(Stale stale) {
        String owner = CaseVault.owner(stale.caseId());
        return new Rotated(
                stale.caseId(), stale.wrapped(), keys.rewrap(owner, stale.wrapped()), phoneMark(owner, stale));
    }

    private byte @Nullable [] phoneMark(String owner, Stale stale) {
        if (stale.identity() == null) {
            return null;
        }
        String phone = json.read(keys.unwrap(owner, stale.wrapped()).open(ContactVault.PART, stale.identity()))
                .phone();
        return phone == null ? null : index.of(ContactVault.PHONE, phone);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stale(UUID caseId, String wrapping, byte[] wrapped, byte @Nullable [] identity) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rotated(UUID caseId, byte[] before, byte[] wrapped, byte @Nullable [] mark) {}
}
