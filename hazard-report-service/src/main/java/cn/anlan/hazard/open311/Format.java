package cn.anlan.hazard.open311;

/// In which of the standard's two formats to answer, by the end of the path.
public enum Format {
    JSON("application/json"),
    XML("text/xml");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return this == JSON ? ".json" : ".xml";
    }

    /// By a path's parameter `format`: `json` or `xml`.
    public static Format fromString(String name) {
        return name.equals("xml") ? XML : JSON;
    }
}
