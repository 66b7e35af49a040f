package cn.anlan.campaign.commitment;

import cn.anlan.campaign.launch.Campaign;
import java.util.List;

/// Told within the transaction that opens commitments other than activity quotas: whoever keeps the records behind them
/// can say what is done already, and of how many heads it is owed.
public record CommitmentsOpened(Campaign campaign, List<CommitmentTerms> opened) {

    public CommitmentsOpened {
        opened = List.copyOf(opened);
    }
}
