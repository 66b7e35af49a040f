package cn.anlan.hazard.reward;

import cn.anlan.events.LocalizedText;

/// What is given beside money, or instead of it.
public enum Honour {
    LETTER_OF_THANKS("感谢信", "Letter of thanks"),
    CERTIFICATE("荣誉证书", "Certificate of honour"),
    TITLE("荣誉称号", "Honorary title");

    private final LocalizedText label;

    Honour(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
