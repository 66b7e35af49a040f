package cn.anlan.campaign.roster;

import cn.anlan.sealing.BlindIndex;
import cn.anlan.sealing.SealedColumn;
import cn.anlan.sealing.SealedColumns;
import cn.anlan.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Seals whom a roster names, each for its own entry.
@ApplicationScoped
class SealContacts implements SealedColumns {

    private static final String PHONE = "phone";

    private final Sealer sealer;
    private final BlindIndex index;

    SealContacts(Sealer sealer, BlindIndex index) {
        this.sealer = sealer;
        this.index = index;
    }

    SealedContact seal(UUID entryId, String name, String phone) {
        return new SealedContact(
                sealer.seal(owner(entryId, "name"), name),
                sealer.seal(owner(entryId, PHONE), phone),
                index.of(PHONE, digits(phone)));
    }

    String name(UUID entryId, SealedContact contact) {
        return sealer.open(owner(entryId, "name"), contact.name());
    }

    String phone(UUID entryId, SealedContact contact) {
        return sealer.open(owner(entryId, PHONE), contact.phone());
    }

    /// The hashes under which a number may be stored.
    List<byte[]> candidates(String phone) {
        return index.candidates(PHONE, digits(phone));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("roster_entry", "id", "sealed_name", id -> owner(id, "name")),
                SealedColumn.of("roster_entry", "id", "sealed_phone", id -> owner(id, PHONE))
                        .indexedBy("phone_index", PHONE, SealContacts::digits));
    }

    private static String owner(UUID entryId, String field) {
        return "roster-entry:" + entryId + ":" + field;
    }

    private static String digits(String phone) {
        return phone.replace("-", "");
    }
}
