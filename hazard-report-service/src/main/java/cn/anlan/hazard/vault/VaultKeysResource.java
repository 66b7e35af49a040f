package cn.anlan.hazard.vault;

import cn.anlan.access.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/vault-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Identity vault",
        description = "Sealed identities of reporters: opened by two custodians, destroyed in time")
public class VaultKeysResource {

    private final RotateKeys rotateKeys;

    VaultKeysResource(RotateKeys rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.SECURITY_ADMIN})
    @Operation(
            operationId = "listVaultKeys",
            summary = "See under which keys the vault is, and how far a rotation has come",
            description = "A key that wraps no case any more, and is not the current one, may be taken away.")
    public VaultKeysView keys() {
        return new VaultKeysView(
                rotateKeys.current(),
                rotateKeys.wrappings().stream()
                        .map(wrapping -> new VaultKeysView.Key(wrapping.key(), wrapping.cases(), wrapping.current()))
                        .toList());
    }

    /// @param current the name of the key that wraps from now on
    @Schema(name = "VaultKeys")
    public record VaultKeysView(
            @Schema(examples = "AES_GCM-1f0c92ab") String current, List<Key> keys) {

        /// @param key a name, which tells nothing about the key itself
        @Schema(name = "VaultKey")
        public record Key(
                @Schema(examples = "AES_GCM-1f0c92ab") String key,
                @Schema(examples = "1280") long cases,
                boolean current) {}
    }
}
