package cn.anlan.campaign.organization;

import org.jspecify.annotations.Nullable;

/// The part of the tree that somebody may change.
///
/// @param rootPath the path of the body he acts for; nothing for the whole tree
public record ManagedTree(@Nullable String rootPath) {

    public static ManagedTree whole() {
        return new ManagedTree(null);
    }

    public boolean isWhole() {
        return rootPath == null;
    }

    public boolean covers(String path) {
        return rootPath == null || path.equals(rootPath) || path.startsWith(rootPath + ".");
    }
}
