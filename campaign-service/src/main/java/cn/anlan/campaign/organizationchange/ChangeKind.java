package cn.anlan.campaign.organizationchange;

/// What becomes of an organisation's place in the tree.
enum ChangeKind {
    /// It hangs below another body from now on, with all that hangs below it.
    MOVE,
    /// It closes; its units and whatever it supervises go to a successor.
    MERGE,
    /// It closes without a successor; what it supervised has no supervisor any more.
    CLOSE
}
