package cn.anlan.campaign.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person in one post, from a day until another. Who it is stays sealed; see [SealContacts].
@Entity
@Table(name = "roster_entry")
public class RosterEntry {

    @Id
    private UUID id;

    private String post;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "sealed_name")
    private byte[] sealedName;

    @Column(name = "sealed_phone")
    private byte[] sealedPhone;

    @Column(name = "phone_index")
    private byte[] phoneIndex;

    @Column(name = "held_from")
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private @Nullable LocalDate heldUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RosterEntry() {}

    RosterEntry(UUID id, String post, String jobTitle, SealedContact contact, LocalDate heldFrom) {
        this.id = id;
        this.post = post;
        this.jobTitle = jobTitle;
        this.sealedName = contact.name();
        this.sealedPhone = contact.phone();
        this.phoneIndex = contact.phoneIndex();
        this.heldFrom = heldFrom;
    }

    void end(LocalDate day) {
        heldUntil = day;
    }

    /// The same person has another number, or another job.
    void correct(String newJobTitle, SealedContact contact) {
        jobTitle = newJobTitle;
        sealedName = contact.name();
        sealedPhone = contact.phone();
        phoneIndex = contact.phoneIndex();
    }

    boolean isHeld() {
        return heldUntil == null;
    }

    UUID id() {
        return id;
    }

    String post() {
        return post;
    }

    String jobTitle() {
        return jobTitle;
    }

    SealedContact contact() {
        return new SealedContact(sealedName, sealedPhone, phoneIndex);
    }

    LocalDate heldFrom() {
        return heldFrom;
    }

    @Nullable
    LocalDate heldUntil() {
        return heldUntil;
    }
}
