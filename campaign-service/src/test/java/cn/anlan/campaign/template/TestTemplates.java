package cn.anlan.campaign.template;

/// The bundled templates, for tests without a container.
public final class TestTemplates {

    private static final BundledTemplates TEMPLATES = new BundledTemplates();

    private TestTemplates() {}

    public static CampaignTemplate bundled(String key) {
        return TEMPLATES.find(key).orElseThrow();
    }
}
