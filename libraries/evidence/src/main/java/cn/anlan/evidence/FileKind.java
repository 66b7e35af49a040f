package cn.anlan.evidence;

/// What a file is to people.
public enum FileKind {
    PHOTO,
    DOCUMENT,
    VIDEO,
    AUDIO
}
