package cn.anlan.hazard.template;

import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/// A text that an office writes to reporters, in both languages.
@Entity
@Table(name = "response_template")
class ResponseTemplate {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private TemplatePurpose purpose;

    private String name;
    private String textZh;
    private String textEn;

    @SuppressWarnings("NullAway.Init")
    protected ResponseTemplate() {}

    ResponseTemplate(UUID organizationId, TemplatePurpose purpose, String name, LocalizedText text) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.purpose = purpose;
        this.name = name;
        this.textZh = text.zh();
        this.textEn = text.en();
    }

    void change(TemplatePurpose changedPurpose, String changedName, LocalizedText text) {
        purpose = changedPurpose;
        name = changedName;
        textZh = text.zh();
        textEn = text.en();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID organizationId() {
        return organizationId;
    }

    TemplatePurpose purpose() {
        return purpose;
    }

    String name() {
        return name;
    }

    LocalizedText text() {
        return new LocalizedText(textZh, textEn);
    }
}
