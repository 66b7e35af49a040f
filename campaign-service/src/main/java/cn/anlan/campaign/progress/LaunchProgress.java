package cn.anlan.campaign.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a campaign's launch has come: of the units enrolled, how many have their duties planned.
@Schema(name = "LaunchProgress", description = "Of the units enrolled, how many have their duties planned.")
record LaunchProgress(int enrolled, int planned) {

    static final LaunchProgress NONE = new LaunchProgress(0, 0);
}
