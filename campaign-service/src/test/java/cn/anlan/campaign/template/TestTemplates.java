package cn.anlan.campaign.template;

/// The bundled templates, for tests without a container.
public final class TestTemplates {

    private static final CampaignTemplates TEMPLATES = new CampaignTemplates();

    private TestTemplates() {}

    public static CampaignTemplate bundled(String key) {
        return TEMPLATES.find(key).orElseThrow();
    }
}
