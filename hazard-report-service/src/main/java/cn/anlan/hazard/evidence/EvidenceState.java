package cn.anlan.hazard.evidence;

import cn.anlan.events.LocalizedText;

/// How far a piece of evidence has come.
public enum EvidenceState {
    RECEIVING("上传中", "Being received"),
    CHECKING("处理中", "Being checked"),
    KEPT("已保存", "Kept"),
    REFUSED("未采用", "Refused");

    private final LocalizedText label;

    EvidenceState(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    public LocalizedText label() {
        return label;
    }
}
