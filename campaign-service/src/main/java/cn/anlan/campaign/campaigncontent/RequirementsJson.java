package cn.anlan.campaign.campaigncontent;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/// A campaign's requirements as one JSON text.
@Converter
public class RequirementsJson extends JsonText<List<CampaignRequirement>> {

    RequirementsJson() {
        super(new TypeReference<>() {});
    }
}
