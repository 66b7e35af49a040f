package cn.anlan.hazard.open311;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a portal sends, for the API document only: attributes of services come beside, as `attribute[code]`.
@Schema(name = "Open311Form")
record Open311Form(
        @Schema(required = true) String api_key,
        @Schema(required = true, examples = "GAS") String service_code,

        @Schema(description = "A division code.", examples = "500108") @Nullable
        String jurisdiction_id,

        @Nullable Double lat,
        @Schema(name = "long") @Nullable Double longitude,
        @Nullable String address_string,
        @Schema(description = "A division code.") @Nullable String address_id,

        @Schema(description = "At most 4000 characters.") @Nullable
        String description,

        @Nullable String first_name,
        @Nullable String last_name,
        @Nullable String phone,
        @Nullable String email,
        @Schema(description = "Not kept.") @Nullable String device_id,

        @Schema(description = "Not kept, sent back.") @Nullable
        String account_id,

        @Nullable String media_url) {}
