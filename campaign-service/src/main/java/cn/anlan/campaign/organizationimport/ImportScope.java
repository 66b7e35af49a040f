package cn.anlan.campaign.organizationimport;

import org.jspecify.annotations.Nullable;

/// The part of the tree that an importer may change.
///
/// @param rootPath the path of the body he acts for; nothing for the whole tree
record ImportScope(@Nullable String rootPath) {

    static ImportScope wholeTree() {
        return new ImportScope(null);
    }

    boolean isWholeTree() {
        return rootPath == null;
    }

    boolean covers(String path) {
        return rootPath == null || path.equals(rootPath) || path.startsWith(rootPath + ".");
    }
}
