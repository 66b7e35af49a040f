package cn.anlan.campaign.attachment;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an uploaded file may be called: no path, nothing that cannot be seen or turns the writing round, not too
/// long, and with the extension of what it is.
final class AttachmentName {

    private static final int LONGEST = 100;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}:*?\"<>|]");

    private AttachmentName() {}

    /// @param given what the sender calls it, if anything
    /// @param extension of what it is, without a dot
    static String of(@Nullable String given, String extension) {
        var name = given == null ? "" : given;
        name = PATH.matcher(name).replaceFirst("");
        name = UNFIT.matcher(name).replaceAll("");
        name = EXTENSION.matcher(name).replaceFirst("").strip();
        name = name.replaceAll("^\\.+", "").strip();
        if (name.isEmpty()) {
            name = "附件";
        }
        int end = Math.min(name.codePointCount(0, name.length()), LONGEST);
        return name.substring(0, name.offsetByCodePoints(0, end)) + "." + extension;
    }
}
