package cn.anlan.standalone.demo;

import static cn.anlan.standalone.client.Unexpected.unless;
import static cn.anlan.standalone.client.Unexpected.unlessEqual;

import cn.anlan.standalone.client.Answer;
import cn.anlan.standalone.client.Unexpected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reporters are rewarded: one with money, who never says who he is, another with an honour.
final class RewardChapter {
    private static final String CHAPTER = "4 · Rewards";
    /// 15 percent of the fine, by the national rule.
    private static final Map<String, ?> FINED = Map.of("ground", "MAJOR_HAZARD", "fineCents", 5_000_000);
    private static final long REWARD_CENTS = 750_000;

    private final Scene scene;
    private final HazardDesk desk;
    private final Casebook casebook;

    RewardChapter(Scene scene, HazardDesk desk, Casebook casebook) {
        this.scene = scene;
        this.desk = desk;
        this.casebook = casebook;
    }

    List<Step> steps() {
        return List.of(
                new Step(CHAPTER, "A reporter without a name claims with his receipt", () -> claimed(nameless(), true)),
                new Step(CHAPTER, "The office works the reward out; its head approves", this::approved),
                new Step(CHAPTER, "A third pays, to whoever shows the receipt", this::paid),
                new Step(CHAPTER, "A letter writer wants no money; he gets a certificate", this::honoured));
    }

    private void claimed(Casebook.Entry entry, boolean wantsMoney) {
        Answer claim = desk.holderOf(entry.receipt())
                .post(entry.receipt().path() + "/reward-claim", Map.of("wantsMoney", wantsMoney, "notExcluded", true));
        unlessEqual(201, claim.status(), "status of the claim");
    }

    private void approved() {
        HazardDesk.done(desk.actOn("office", pathOfClaim(nameless()), "propose", FINED));
        HazardDesk.refused("same-person", desk.actOn("office", pathOfClaim(nameless()), "approve", Map.of()));
        Answer approved = HazardDesk.done(desk.actOn("office-leader", pathOfClaim(nameless()), "approve", Map.of()));
        unlessEqual(REWARD_CENTS, approved.number("amountCents"), "cents");
        unless(approved.json().path("byReceipt").asBoolean(), "the money is not fetched with the receipt");
    }

    private void paid() {
        String path = "/v1/reward-payments/"
                + scene.as("custodian-1")
                        .get("/v1/reward-payments?limit=1")
                        .items()
                        .getFirst()
                        .path("id")
                        .asText();
        HazardDesk.refused(
                "receipt-needed", scene.as("custodian-1").post(path + "/pay", Map.of("voucher", "记-2026-1208")));
        HazardDesk.Receipt receipt = nameless().receipt();
        Answer paid = HazardDesk.done(scene.as("custodian-1")
                .post(
                        path + "/pay",
                        Map.of(
                                "voucher",
                                "记-2026-1208",
                                "receipt",
                                Map.of("trackingNumber", receipt.trackingNumber(), "secret", receipt.secret()))));
        unlessEqual(REWARD_CENTS, paid.number("amountCents"), "cents paid");
        unlessEqual("PAID", followed(nameless()).text("state"), "state of the claim");
    }

    private void honoured() {
        claimed(writer(), false);
        Map<String, Object> proposal = new HashMap<>(FINED);
        proposal.put("honour", "CERTIFICATE");
        HazardDesk.done(desk.actOn("office", pathOfClaim(writer()), "propose", proposal));
        HazardDesk.done(desk.actOn("office-leader", pathOfClaim(writer()), "approve", Map.of()));
        Answer seen = followed(writer());
        unlessEqual("Certificate of honour", seen.text("honourLabel"), "honour");
        unlessEqual(0L, seen.number("amountCents"), "cents beside it");
    }

    private Answer followed(Casebook.Entry entry) {
        return desk.holderOf(entry.receipt()).get(entry.receipt().path() + "/reward-claim");
    }

    private String pathOfClaim(Casebook.Entry entry) {
        return scene.as("office").get("/v1/reward-claims?limit=100").items().stream()
                .filter(claim -> claim.path("reportId").asText().equals(entry.report()))
                .map(claim -> "/v1/reward-claims/" + claim.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new Unexpected("the office finds no claim for " + entry.told()));
    }

    private Casebook.Entry nameless() {
        return casebook.first("PUBLIC", Ending.ANSWERED_AND_FIXED);
    }

    private Casebook.Entry writer() {
        return casebook.first("LETTER", Ending.FIXED);
    }
}
