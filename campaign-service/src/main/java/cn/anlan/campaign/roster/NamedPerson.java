package cn.anlan.campaign.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom a unit names for a post.
///
/// @param phone may be left out for one who holds the post already: the number stays
@Schema(name = "NamedPerson")
record NamedPerson(
        @NotBlank @Size(max = 64) @Schema(examples = "LIAISON_OFFICER")
        String post,

        @NotBlank @Size(max = 50) @Schema(examples = "张三") String name,

        @NotBlank @Size(max = 100) @Schema(examples = "应急办主任")
        String jobTitle,

        @Pattern(regexp = PHONE)
        @Schema(
                examples = "13800000000",
                description = "A mobile number, or an area code and a number. May be left out for one who holds the"
                        + " post already: the number stays.")
        @Nullable
        String phone) {

    static final String PHONE = "1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}";

    /// Never what it holds.
    @Override
    public String toString() {
        return "NamedPerson[" + post + "]";
    }
}
