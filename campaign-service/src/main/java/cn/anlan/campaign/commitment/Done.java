package cn.anlan.campaign.commitment;

/// How much of a commitment is done, counted from records.
///
/// @param quantity how many are done; may exceed what is owed
/// @param verified how many of these were verified
public record Done(int quantity, int verified) {

    public Done {
        if (verified < 0 || verified > quantity) {
            throw new IllegalArgumentException("%d of %d cannot be verified".formatted(verified, quantity));
        }
    }
}
