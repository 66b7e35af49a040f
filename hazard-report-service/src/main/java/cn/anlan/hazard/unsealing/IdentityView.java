package cn.anlan.hazard.unsealing;

import cn.anlan.hazard.vault.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who reported, in clear.
@Schema(name = "ReporterIdentity")
record IdentityView(
        @Schema(examples = "张三") @Nullable String name,
        @Schema(examples = "13800000000") @Nullable String phone,
        @Schema(examples = "reporter@example.cn") @Nullable String email) {

    static IdentityView of(Contact contact) {
        return new IdentityView(contact.name(), contact.phone(), contact.email());
    }

    /// Never what it holds.
    @Override
    public String toString() {
        return "IdentityView[…]";
    }
}
